-> silent

=== silent ===
# feeling: hurt # distance: far
Bussi. Un silenzio così dev'essere voluto.
+ «Tutto questo per uno scatolone?» # confront
	# feeling: hurt # distance: far
	Qualcosa di pesante viene spinto contro la porta.
	-> shut
+ «Ho buttato una cosa, e da allora non ti si sente più. Per te contava.» # complex-reflection
	# feeling: hurt # distance: guarded
	«…»
	-> crack
+ «Che c'è? È ancora per ieri?» # closed-question # closed-question
	# feeling: irritated # distance: far
	«…No.»
	-> shut

=== shut ===
# feeling: hurt # distance: far
+ «Te ne compro uno nuovo, più bello, col coperchio.» # advice
	# feeling: lonely # distance: far
	«Non hai capito.»
	-> still
+ «L'ho fatta passare per una piccolezza. Non era giusto. Scusa.» # apology
	# feeling: hurt # distance: guarded
	Non si sposta niente. Ma dietro la porta c'è qualcuno.
	-> crack
+ Prendere un foglietto e una matita, e sedersi per terra. # leaving-room
	# feeling: dont_know # distance: guarded
	Il pavimento è freddo. Dall'altra parte qualcuno si siede.
	-> paper

=== crack ===
# feeling: hurt # distance: guarded
# example: «L'ho buttato senza chiedere. È stato sbagliato.»
# example: «Non so ancora che cos'era, per te. Se un giorno vorrai dirmelo, ci tengo.»
# example: «Un giorno guardi, e una cosa tua non c'è più. Anch'io sarei su tutte le furie.»
Un lungo respiro dietro la porta.
+ «L'ho buttato senza chiederti niente. Mi dispiace.» # apology
	# feeling: sad # distance: listening
	«…Era lo scatolone del gatto.»
	-> told
+ «Ma era vuoto, no?» # closed-question
	# feeling: lonely # distance: far
	«Sì. Vuoto.»
	-> still
+ Sedersi con la schiena alla porta. Non dire niente. # silence
	# feeling: dont_know # distance: guarded
	Attraverso il legno si sente che anche di là qualcuno si appoggia.
	-> paper

=== paper ===
# feeling: dont_know # distance: guarded
+ Scrivere: «Mi dispiace di non avertelo chiesto», e passarlo sotto la porta. # plain-word
	# feeling: sad # distance: listening
	La matita gratta. «Era del gatto. Ci dormiva.»
	-> told
+ Scrivere: «Perché non mi parli?», e passarlo sotto la porta. # open-question
	# feeling: tense # distance: far
	Il foglietto resta lì. Nessuno lo prende.
	-> still
+ Lasciare lì carta e matita, e andare. # leaving-room
	# feeling: calm # distance: guarded
	A metà scala senti la carta.
	-> end_slip

=== told ===
# feeling: sad # distance: listening
+ «Ci dormiva dentro. E io l'ho messo con la carta. È il dolore di allora, un'altra volta.» # complex-reflection # feeling-named
	# feeling: missing_someone # distance: nearer
	«…C'era ancora un po' del suo pelo.»
	-> cat
+ «Sono passati tre anni. E se prendessimo un altro gatto?» # advice
	# feeling: lonely # distance: far
	«Vai via. Per favore.»
	-> still
+ «Lo scatolone del gatto.» # simple-reflection
	# feeling: sad # distance: listening
	«Quello dell'ultima settimana.»
	-> cat

=== cat ===
# feeling: missing_someone # distance: nearer
+ «La carta la ritirano venerdì. Scendo a vedere.» # giving-information # plain-word
	# feeling: hopeful # distance: nearer
	«…Sul fondo c'è scritto il nome.»
	-> end_learns
+ Non dire niente. Restare, con la schiena alla porta. # silence
	# feeling: sad # distance: nearer
	«Veniva sempre quando non dormivo.»
	-> end_learns
+ «La prossima volta vuoi che chieda?» # closed-question
	# feeling: tired # distance: listening
	«…Sempre. Chiedi sempre.»
	-> end_slip

=== end_learns ===
# feeling: sad # distance: nearer
# ending: learns-what-it-was
Che lo scatolone si trovi o no, cambia poco. Adesso sai che cos'era.
-> END

=== end_slip ===
# feeling: dont_know # distance: listening
# ending: slip-answered
C'è scritta una parola: «Chiedi». Il foglietto lo tieni.
-> END

=== still ===
# feeling: lonely # distance: far
# ending: still-silent
Si può tornare tra un'ora, senza spiegazioni e senza scatoloni nuovi: l'ho buttato senza chiedere, mi dispiace. Basta quello.
-> END
