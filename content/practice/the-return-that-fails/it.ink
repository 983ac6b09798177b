-> bikes

=== bikes ===
# feeling: ashamed # distance: guarded
«Non ce la faccio. L'avevo detto che non ce la facevo.»
+ «Dai, solo fino all'intervallo. Il peggio è passato.» # advice
	# feeling: overwhelmed # distance: far
	«No.»
	-> shrink
+ «Lì dentro era troppo, e adesso c'è pure la vergogna di essere fuori.» # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	«…Mi hanno vista tutti.»
	-> stay
+ Non dire niente. Appoggiarsi al muro, a una certa distanza, e guardare la strada anche tu. # silence
	# feeling: overwhelmed # distance: guarded
	Le mani tremano tanto che il lucchetto non si apre.
	-> stay

=== shrink ===
# feeling: overwhelmed # distance: far
+ «E tutta la fatica che abbiamo fatto?» # confront
	# feeling: guilty # distance: far
	«Lo so! È per quello!»
	-> end_rides
+ «No, scusa. L'ho detto troppo in fretta. Oggi non serve rientrare.» # apology
	# feeling: dont_know # distance: guarded
	«…Davvero?»
	-> stay
+ «Perché no? Qualcuno ha detto qualcosa? Chi?» # open-question # closed-question
	# feeling: tense # distance: far
	«Nessuno! Mi lasci andare!»
	-> end_rides

=== stay ===
# feeling: ashamed # distance: listening
# example: «Adesso non serve spiegare niente.»
# example: «Venti minuti, uno più lungo dell'altro.»
# example: «A tua madre dico che ti ho salutata io, e nient'altro, se per te va bene.»
Dalla palestra arriva il rumore di una palla.
+ «Com'è stato, là dentro?» # open-question
	# feeling: afraid # distance: listening
	«Si sono girati tutti. E poi hanno applaudito.»
	-> told
+ «Stamattina ti ho vista al cancello. Immagino che cosa ti è costato.» # affirmation
	# feeling: moved # distance: listening
	«Prima ero dietro la palestra. Un'ora.»
	-> told
+ «La prossima volta siediti vicino alla porta e butta fuori l'aria piano.» # advice
	# feeling: lonely # distance: guarded
	«Non c'è una prossima volta.»
	-> narrow

=== narrow ===
# feeling: lonely # distance: guarded
+ «Adesso ti sembra che sia stata l'ultima.» # complex-reflection
	# feeling: sad # distance: listening
	«Lo è. Hanno applaudito.»
	-> told
+ «Non dirlo. Non si molla così.» # confront
	# feeling: lonely # distance: far
	Il lucchetto scatta.
	-> end_rides
+ «Torna a casa con calma. Oggi non c'è niente da decidere.» # leaving-room
	# feeling: tired # distance: listening
	«…Va bene.»
	-> end_twenty

=== told ===
# feeling: afraid # distance: listening
+ «L'applauso è colpa nostra, degli adulti: non ci abbiamo pensato. Mi dispiace.» # apology # plain-word
	# feeling: moved # distance: nearer
	«…Lo facevano per gentilezza. È quello il peggio.»
	-> place
+ «Tutti girati a guardare, e poi l'applauso.» # simple-reflection
	# feeling: sad # distance: listening
	«Volevo solo sedermi. Come se niente fosse.»
	-> place
+ «Riprovi domani? O lunedì?» # closed-question # closed-question
	# feeling: tense # distance: guarded
	«Non lo so. Voglio andare a casa.»
	-> end_twenty

=== place ===
# feeling: sad # distance: listening
+ «Ci sarebbe la panchina qui, o la biblioteca prima delle otto, quando è vuota. O nessuna delle due. Ne parliamo, o vuoi andare?» # seeking-collaboration # emphasising-autonomy
	# feeling: curious # distance: nearer
	«…È vuota davvero?»
	-> end_bench
+ «Adesso vai a casa. Dico che c'eri, e nient'altro. Va bene?» # leaving-room
	# feeling: relieved # distance: listening
	«Sì. Dica così.»
	-> end_twenty
+ «Parlo io con la classe, così la prossima volta fanno finta di niente.» # advice
	# feeling: anxious # distance: guarded
	«Per favore non parli di me.»
	-> end_twenty

=== end_bench ===
# feeling: curious # distance: nearer
# ending: bench-by-the-bicycles
Restate un po' lì, tra odore di gomma e di pioggia. Quando, e se, non sta a te dirlo.
-> END

=== end_twenty ===
# feeling: tired # distance: listening
# ending: twenty-minutes-count
Sul registro scrivi: presente. In sala insegnanti chiedi che nessuno dica «finalmente», e che nessuno applauda.
-> END

=== end_rides ===
# feeling: lonely # distance: far
# ending: rides-off
Stasera, una riga che non aspetta risposta: era troppo, e non ci avevamo pensato noi. Domani nessuno si aspetta niente.
-> END
