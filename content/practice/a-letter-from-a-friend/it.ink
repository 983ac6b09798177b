-> letter

=== letter ===
# feeling: tense # distance: guarded
«Che fai lì in piedi?»
+ «Indovina chi ti ha scritto! Stavolta rispondi, vero? Ti farebbe bene.» # closed-question # advice
	# feeling: afraid # distance: far
	«…Chi?»
	-> push
+ «C'è una lettera per te. Non l'ho aperta. Dietro c'è scritto di chi è.» # giving-information
	# feeling: anxious # distance: listening
	«Una lettera. Di carta.»
	-> given
+ «C'è posta per te, da qualcuno dei tempi della scuola. Te la passo sotto, o la tengo un po' io?» # seeking-collaboration
	# feeling: anxious # distance: listening
	«…Della scuola?»
	-> given

=== push ===
# feeling: afraid # distance: far
+ «Era la tua migliore amica. Non si lascia la gente ad aspettare così.» # confront
	# feeling: ashamed # distance: far
	«Lo so che cosa ho fatto.»
	-> back
+ «Erano tre cose insieme, scusa. È una lettera. Può essere una lettera e basta.» # apology
	# feeling: anxious # distance: guarded
	«…Mettila da qualche parte.»
	-> given
+ «Te la leggo io? O la chiamo e le spiego?» # closed-question # closed-question
	# feeling: angry # distance: far
	«No! Non ci provare!»
	-> back

=== given ===
# feeling: anxious # distance: guarded
# example: «Non ha fretta. Le lettere sanno aspettare.»
# example: «Fa anche paura, che qualcuno ti abbia pensata.»
# example: «Non c'è una risposta da dare. È tua, e basta.»
La sedia si avvicina alla porta.
+ «Un anno senza rispondere, e a ogni messaggio la vergogna pesa di più.» # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	«Mi odierà.»
	-> talk
+ «La metto sulla mensola del corridoio.» # leaving-room
	# feeling: relieved # distance: guarded
	«…Sì. Lì.»
	-> end_waits
+ «Ma perché non vi sentite più? Avete litigato?» # open-question # closed-question
	# feeling: tense # distance: far
	«Non abbiamo litigato. Non è successo niente.»
	-> back

=== back ===
# feeling: ashamed # distance: far
+ Non dire niente. Infilare la lettera a metà sotto la porta: si può prendere, o respingere. # silence
	# feeling: anxious # distance: guarded
	Resta lì. Un dito tocca l'angolo.
	-> talk
+ «Allora non ti capisco.» # confront
	# feeling: lonely # distance: far
	«Nemmeno io.»
	-> end_back
+ «Che cosa farne lo decidi tu. Non chiedo più.» # emphasising-autonomy
	# feeling: relieved # distance: guarded
	«…Ok.»
	-> end_waits

=== talk ===
# feeling: ashamed # distance: listening
+ «Pensi che ti odi.» # simple-reflection
	# feeling: sad # distance: listening
	«Io la odierei, una che sparisce così.»
	-> open
+ «Mandale solo una faccina. Basta e avanza.» # advice
	# feeling: tense # distance: guarded
	«Dopo un anno non si manda una faccina.»
	-> end_waits
+ «Per lei c'eri davvero. L'ho visto.» # affirmation
	# feeling: moved # distance: listening
	«…Ero un'altra.»
	-> open

=== open ===
# feeling: sad # distance: listening
+ «Sul francobollo c'è un gatto. L'avrà cercato apposta.» # giving-information
	# feeling: tender # distance: nearer
	«…Fa' vedere.»
	-> end_read
+ Non dire niente. Lasciare andare la lettera. # silence
	# feeling: anxious # distance: nearer
	Viene tirata dentro, piano, come se potesse far rumore.
	-> end_read
+ «Poi mi dici che cosa c'è scritto?» # closed-question
	# feeling: tense # distance: guarded
	«…Mettila sulla mensola.»
	-> end_waits

=== end_read ===
# feeling: tender # distance: nearer
# ending: letter-read
Se ci sarà una risposta, stasera non è affare di nessuno.
-> END

=== end_waits ===
# feeling: anxious # distance: guarded
# ending: letter-waits
Per quattro giorni resta lì. Il quinto non c'è più, e tu non ne parli.
-> END

=== end_back ===
# feeling: lonely # distance: far
# ending: letter-sent-back
La metti nel tuo cassetto, chiusa, e da dietro la porta dici dov'è.
-> END
