-> washing

=== washing ===
# feeling: tense # distance: guarded
«…Sono tornate le rondini.»
+ «Hai parlato! Stai meglio? Vuoi venire a sederti?» # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	«…Ho solo detto delle rondini.»
	-> rush
+ «Sono tornate.» # simple-reflection
	# feeling: dont_know # distance: listening
	«Due. Sotto la grondaia.»
	-> slow
+ Guardare verso la finestra, e continuare a piegare. # silence
	# feeling: tense # distance: guarded
	«Le sento dalla camera.»
	-> slow

=== rush ===
# feeling: overwhelmed # distance: far
+ «E perché non hai detto niente per tutto questo tempo?» # open-question
	# feeling: ashamed # distance: far
	Una mano è già sullo stipite.
	-> away
+ «Ho parlato troppo forte, scusa. È che mi ha fatto piacere.» # apology
	# feeling: embarrassed # distance: guarded
	«…Fa niente.»
	-> slow
+ Tornare a sedersi e prendere un'altra maglietta. # leaving-room
	# feeling: on_edge # distance: guarded
	L'ombra sulla soglia resta.
	-> slow

=== away ===
# feeling: ashamed # distance: far
+ «Non serve dire perché. Mi ha fatto piacere sapere delle rondini.» # plain-word
	# feeling: dont_know # distance: guarded
	«…Fanno chiasso.»
	-> slow
+ «Non puoi dire una frase e andartene.» # confront
	# feeling: hurt # distance: far
	La risposta è la porta.
	-> end_gone
+ «Vieni in giardino, ti fa bene.» # advice
	# feeling: tense # distance: far
	«No.»
	-> end_gone

=== slow ===
# feeling: dont_know # distance: listening
# example: «Non le avevo viste. Adesso ci faccio caso.»
# example: «Allora è un po' che le ascolti.»
# example: «Mi fa piacere che tu me l'abbia detto.»
Si sentono anche da qui, se nessuno si muove.
+ «Ormai le riconosci, mi sa.» # complex-reflection
	# feeling: curious # distance: listening
	«Una canta, l'altra brontola e basta.»
	-> more
+ «Hai dormito? Ti faccio un uovo?» # closed-question # closed-question
	# feeling: tense # distance: guarded
	«No, va bene così.»
	-> tight
+ «È bello sentire la tua voce.» # affirmation
	# feeling: embarrassed # distance: listening
	«È arrugginita.»
	-> more

=== tight ===
# feeling: tense # distance: guarded
+ Spostare un po' la cesta, così sul divano c'è un secondo posto. # leaving-room
	# feeling: dont_know # distance: listening
	Il posto viene guardato a lungo.
	-> more
+ «E oggi che cosa fai?» # open-question
	# feeling: ashamed # distance: far
	«…Niente.»
	-> end_gone
+ Non dire niente. Piegare. # silence
	# feeling: calm # distance: listening
	«Vengono dall'Africa, no?»
	-> more

=== more ===
# feeling: curious # distance: listening
+ «La prima frase, dopo tanto silenzio, fa paura.» # complex-reflection # feeling-named
	# feeling: moved # distance: nearer
	«…L'ho provata prima.»
	-> last
+ «E domani torni?» # closed-question
	# feeling: tense # distance: guarded
	«Non lo so.»
	-> end_stands
+ Non dire niente. Posare due asciugamani sul bordo del tavolo. # silence
	# feeling: calm # distance: listening
	«Sono i miei?»
	-> last

=== last ===
# feeling: calm # distance: nearer
+ «Questi asciugamani sono tuoi. Prendili quando sali, o lasciali.» # emphasising-autonomy
	# feeling: calm # distance: nearer
	«Questo lo piego io.»
	-> end_folds
+ «Gli asciugamani potresti piegarli tu, così ti rendi utile.» # advice
	# feeling: irritated # distance: guarded
	«…Dopo.»
	-> end_stands
+ «Vado un momento a vedere le rondini.» # leaving-room
	# feeling: calm # distance: listening
	«Piano. Se no volano via.»
	-> end_stands

=== end_folds ===
# feeling: calm # distance: nearer
# ending: folds-one
È piegato in tutto un altro modo. Lo lasci così.
-> END

=== end_stands ===
# feeling: dont_know # distance: listening
# ending: sentence-stands
Era una frase sulle rondini. Ed era per te.
-> END

=== end_gone ===
# feeling: hurt # distance: far
# ending: gone-again
Una frase era già molto. Le rondini ci saranno anche domani, e si può dirlo da dietro la porta.
-> END
