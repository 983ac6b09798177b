-> door

=== door ===
# feeling: tense # distance: guarded
Lo scalino scricchiola. Sotto la porta c'è luce. Un attimo fa qualcosa si muoveva; adesso più niente.
+ «Hai fame? Hai mangiato qualcosa, oggi?» # closed-question # closed-question
	# feeling: tense # distance: guarded
	«…»
	-> asked
+ «Sono io. C'è la minestra. La lascio qui davanti.» # giving-information
	# feeling: tense # distance: listening
	La sedia scricchiola, una volta.
	-> tray
+ Bussare una volta, piano, posare il vassoio e aspettare. # leaving-room
	# feeling: anxious # distance: listening
	«…Che c'è.»
	-> tray

=== asked ===
# feeling: tense # distance: guarded
Di là, perfino il respiro si è fatto piano.
+ «Perché non rispondi? È successo qualcosa?» # open-question # closed-question
	# feeling: irritated # distance: guarded
	«Niente. Non è successo niente.»
	-> pushed
+ «Ti ho fatto un sacco di domande. Scusa.» # apology
	# feeling: anxious # distance: listening
	Un respiro lasciato andare.
	-> tray
+ «Mi senti, no? Sto parlando con te.» # closed-question # confront
	# feeling: irritated # distance: guarded
	«Ti sento.»
	-> pushed

=== pushed ===
# feeling: irritated # distance: guarded
La voce viene da più lontano, forse dal letto.
+ «Vuoi andare avanti così?» # closed-question # confront
	# feeling: hurt # distance: far
	«…Vai via.»
	-> shut
+ «Adesso non ti va di parlare.» # simple-reflection
	# feeling: tired # distance: listening
	«No. Adesso no.»
	-> tray
+ «Se scendessi a mangiare con noi ti sentiresti meglio.» # advice
	# feeling: tired # distance: far
	«Dici sempre così.»
	-> shut

=== shut ===
# feeling: hurt # distance: far
# example: «Adesso scendo. Non ce l'ho con te.»
# example: «Mi è uscita male. È che sto in pensiero.»
# example: «Adesso non dico più niente. La minestra è qui.»
Qualcosa viene appoggiato contro la porta, in basso. La riga di luce si fa più sottile.
+ «E adesso che cosa ho fatto di male?» # open-question
	# feeling: guilty # distance: far
	«…»
	-> dark
+ «Ho detto la cosa sbagliata. Scusa. È che sto in pensiero.» # apology # plain-word
	# feeling: hurt # distance: guarded
	«…Lo so.»
	-> step
+ Posare il vassoio senza una parola e fare tre passi indietro. # leaving-room
	# feeling: hurt # distance: guarded
	Quello che è contro la porta non si muove. La luce resta com'è.
	-> step

=== tray ===
# feeling: tired # distance: listening
# example: «Mi sa che sei stanca.»
# example: «Non serve rispondere. Volevo solo dirti che è qui.»
# example: «È una di quelle giornate.»
Il vassoio è per terra, tra te e la porta. La minestra fuma.
+ «Mi sa che sei stanca. Stanca di tutto, forse, anche di me qui fuori.» # complex-reflection # feeling-named
	# feeling: tired # distance: listening
	«…Un po'.»
	-> named
+ «Domani scendi?» # closed-question
	# feeling: stuck # distance: guarded
	«Non lo so.»
	-> small
+ «Mangia quando vuoi, o lascia lì. Va bene lo stesso.» # emphasising-autonomy
	# feeling: relieved # distance: listening
	«…Ok.»
	-> small

=== step ===
# feeling: hurt # distance: guarded
Di sotto c'è la televisione accesa. Qui è tutto fermo.
+ «Continuo a bussare perché non so che altro fare, e per te è un colpo in più.» # complex-reflection
	# feeling: sad # distance: listening
	«…Già.»
	-> small
+ «Scendo. Dormi bene, quando dormi.» # leaving-room
	# feeling: tired # distance: guarded
	«…»
	-> goes
+ «Stai bene? Ma bene davvero?» # closed-question # closed-question
	# feeling: tense # distance: far
	«Lascia stare.»
	-> dark

=== named ===
# feeling: tired # distance: listening
Un'asse del pavimento. Qualcuno si è avvicinato, e sta lì.
+ Non dire niente. Restare lì. # silence
	# feeling: dont_know # distance: nearer
	«C'è un buon profumo.»
	-> near
+ «Ma stanca di che? Che cosa fai tutta la notte?» # open-question # open-question
	# feeling: ashamed # distance: guarded
	Di nuovo l'asse, in senso contrario.
	-> small
+ «Grazie per avermelo detto.» # affirmation
	# feeling: embarrassed # distance: listening
	«Vabbè.»
	-> near

=== small ===
# feeling: tired # distance: guarded
La minestra non fuma più.
+ «Io scendo. È qui.» # leaving-room
	# feeling: tired # distance: listening
	«…Mm.»
	-> goes
+ «Stasera vai a letto presto, così domani ti svegli presto.» # advice
	# feeling: irritated # distance: far
	«Sì, sì. Va bene.»
	-> dark
+ «Non lo sai ancora.» # simple-reflection
	# feeling: dont_know # distance: listening
	«No. Non lo so.»
	-> near

=== near ===
# feeling: dont_know # distance: nearer
Dall'altra parte una mano si è posata sulla maniglia. Non gira.
+ «Sono di sotto. Non serve dire niente.» # leaving-room
	# feeling: calm # distance: nearer
	«Ok.»
	-> end_tray
+ «Posso entrare un attimo?» # closed-question
	# feeling: anxious # distance: guarded
	«No. …Oggi no.»
	-> goes
+ Restare ancora un momento, poi scendere facendo sentire i passi. # silence
	# feeling: calm # distance: listening
	Dietro di te, qualcosa viene spostato.
	-> goes

=== end_tray ===
# feeling: calm # distance: nearer
# ending: tray-taken
Sei all'ultimo scalino quando la porta si apre di un palmo. Una mano prende il vassoio.
-> END

=== goes ===
# feeling: tired # distance: listening
# ending: light-stays
Nessuno apre. Più tardi, dalla cucina, si vede ancora la luce sul pianerottolo.
-> END

=== dark ===
# feeling: sad # distance: far
# ending: light-off
Sotto la porta è buio. La minestra si può riscaldare. Domani c'è un'altra sera.
-> END
