-> coffee

=== coffee ===
# feeling: hurt # distance: guarded
«Alla sua età avevo già due figli. Datemelo una settimana e vedete se non esce!»
Dietro il muro la sedia ha smesso di muoversi.
+ «E tu che ne sai?» # confront
	# feeling: tense # distance: guarded
	«Più di te, a quanto pare!»
	-> louder
+ «Vorresti fare qualcosa. Gli vuoi bene.» # simple-reflection
	# feeling: dont_know # distance: guarded
	«E certo che gli voglio bene.»
	-> turn
+ Non dire niente e versare altro caffè. # silence
	# feeling: hurt # distance: far
	«Gli stacchi internet, e hai risolto.»
	-> louder

=== louder ===
# feeling: hurt # distance: far
+ «Internet non glielo stacchiamo. Perderebbe le ultime persone con cui parla.» # giving-information
	# feeling: dont_know # distance: listening
	«…Persone? Lì dentro?»
	-> turn
+ «Pensa ai tuoi, di figli.» # advice
	# feeling: tense # distance: far
	«Ho capito. Grazie del caffè.»
	-> both
+ «Vieni sul balcone. I muri sono sottili.» # leaving-room
	# feeling: relieved # distance: guarded
	«Ci sente?»
	-> hall

=== turn ===
# feeling: dont_know # distance: listening
# example: «So che lo dici a fin di bene. Ma attraverso il muro si sente.»
# example: «A spingere ci abbiamo provato. È andata peggio.»
# example: «Se vuoi fare qualcosa, mandagli una foto della barca.»
Gira e rigira il cucchiaino.
+ «Anch'io ho avuto paura per tanto tempo, e dicevo le stesse cose. Non è servito.» # plain-word
	# feeling: sad # distance: listening
	«…Questo non lo sapevo.»
	-> hall
+ «Tu hai sempre saputo tutto. Fin da piccolo.» # confront
	# feeling: irritated # distance: guarded
	«E tu non ascolti mai!»
	-> both
+ «Su quella stanza decide lui. Lo sto imparando anch'io.» # emphasising-autonomy
	# feeling: dont_know # distance: listening
	«E intanto non si fa niente?»
	-> hall

=== hall ===
# feeling: dont_know # distance: listening
+ «Una cosa potresti farla. Te la dico?» # seeking-collaboration
	# feeling: curious # distance: listening
	«Sentiamo.»
	-> wall
+ «Ma non la puoi smettere?» # closed-question
	# feeling: hurt # distance: guarded
	«Volevo solo dare una mano.»
	-> both
+ «Fa male guardare senza poter fare niente.» # complex-reflection
	# feeling: sad # distance: nearer
	«…Era sempre lui che veniva a pesca con me.»
	-> wall

=== wall ===
# feeling: sad # distance: listening
+ «Scriviglielo. Su una cartolina, senza chiedere niente.» # giving-information
	# feeling: moved # distance: nearer
	«…La barca c'è ancora. Questo potrei scriverlo.»
	-> end_knock
+ «Potresti venire a una di quelle serate per i familiari.» # advice
	# feeling: tense # distance: guarded
	«Io? No, no.»
	-> end_coffee
+ Non dire niente. Stare un po' lì con lui. # silence
	# feeling: sad # distance: listening
	«Eh, già.»
	-> end_coffee

=== both ===
# feeling: hurt # distance: far
# ending: music-louder
Se ne va prima del previsto. Più tardi, attraverso il muro, si potrebbe dire: hai sentito, mi dispiace, noi la vediamo in un altro modo.
-> END

=== end_coffee ===
# feeling: tired # distance: guarded
# ending: coffee-finished
Sulla porta saluta più piano di come era arrivato.
-> END

=== end_knock ===
# feeling: moved # distance: nearer
# ending: knock-once
Quando se n'è andato, per un bel po' c'è silenzio. Poi arriva.
-> END
