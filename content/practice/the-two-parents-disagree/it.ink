-> dishes

=== dishes ===
# feeling: tense # distance: guarded
«Entro giugno. O un lavoro, o stacco il Wi-Fi. Qualcuno qualcosa la deve pur fare!»
+ «Tu non ci sei mai, e poi dai ordini.» # confront
	# feeling: hurt # distance: far
	«Non ci sono perché porto a casa i soldi!»
	-> loud
+ «Hai paura che non finisca mai.» # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	«Tu no?»
	-> fear
+ «Piano, per favore. Andiamo in garage.» # leaving-room
	# feeling: ashamed # distance: guarded
	«…Dici che si è sentito?»
	-> fear

=== loud ===
# feeling: angry # distance: far
+ «Allora potevi farti sentire prima.» # advice
	# feeling: angry # distance: far
	«Quindi è colpa mia. Certo. E che gli dicevo?»
	-> upstairs
+ «Scusa, non era giusto. Anche tu porti un bel peso. È che ho paura, e mi esce così.» # apology
	# feeling: tired # distance: listening
	«…Non ne posso più.»
	-> fear
+ «E tu quand'è l'ultima volta che hai bussato? Eh? Quando?» # closed-question # confront
	# feeling: guilty # distance: far
	«Perché non so più che cosa dire!»
	-> upstairs

=== upstairs ===
# feeling: angry # distance: far
+ «Non sai più che cosa dire. Nemmeno io, quasi sempre.» # simple-reflection
	# feeling: sad # distance: guarded
	«…Pensavo che tu lo sapessi.»
	-> fear
+ «E allora vai su a dirglielo, il tuo giugno! Vai!» # confront
	# feeling: angry # distance: far
	Lo strofinaccio finisce sul tavolo.
	-> end_heard
+ «Porto giù la spazzatura. Vieni anche tu, se no qui si continua a gridare.» # leaving-room
	# feeling: tired # distance: guarded
	«…Io prendo l'altro sacco.»
	-> fear

=== fear ===
# feeling: afraid # distance: listening
# example: «Prima di decidere qualcosa vorrei sentire che cosa ti fa paura.»
# example: «Credo che vogliamo la stessa cosa. Solo che io ho paura di una cosa, e tu di un'altra.»
# example: «Qualunque cosa sia, facciamola in due.»
Due piatti vengono asciugati un'altra volta.
+ «Quando pensi a giugno, che cosa vedi?» # open-question
	# feeling: afraid # distance: listening
	«Noi, a ottant'anni. E quella porta.»
	-> said
+ «Tutto quello che ho letto dice che staccare peggiora le cose.» # giving-information
	# feeling: irritated # distance: guarded
	«Tu e le tue letture.»
	-> narrow
+ «Tu non hai smesso di sperare. Lo vedo.» # affirmation
	# feeling: moved # distance: listening
	«…A volte passo davanti alla sua scuola. Non so perché.»
	-> said

=== narrow ===
# feeling: irritated # distance: guarded
+ «Quando non si dorme, un libro non serve.» # complex-reflection
	# feeling: sad # distance: listening
	«Non dormi neanche tu?»
	-> said
+ «Io almeno leggo. E tu?» # confront
	# feeling: angry # distance: far
	«Io lavoro!»
	-> end_heard
+ «C'è una pagina che vorrei leggerti. Adesso, un'altra volta, o niente?» # advice-asked # seeking-collaboration
	# feeling: dont_know # distance: listening
	«…Una pagina.»
	-> said

=== said ===
# feeling: sad # distance: listening
+ «Tu hai paura che non cambi niente. Io che rompiamo qualcosa. E di sopra si sente tutto.» # summary
	# feeling: moved # distance: nearer
	«…Sì. È così.»
	-> agree
+ «Io la notte non dormo. Conto gli sbagli che abbiamo fatto.» # plain-word
	# feeling: sad # distance: nearer
	«Io conto i soldi. Tu quelli.»
	-> end_said
+ «Potresti anche solo salire a dirgli buonanotte.» # advice
	# feeling: dont_know # distance: guarded
	«E poi? Poi niente.»
	-> end_said

=== agree ===
# feeling: moved # distance: nearer
+ «Potremmo trovare una cosa che facciamo tutti e due, e una che non fa nessuno dei due?» # seeking-collaboration
	# feeling: calm # distance: nearer
	«Niente date, e il Wi-Fi non si tocca. E una frase alla porta, una per uno. Una mi riesce.»
	-> end_one
+ Non dire niente. Prendere l'altro strofinaccio. # silence
	# feeling: sad # distance: nearer
	«Il piatto con la crepa va ancora bene.»
	-> end_said
+ «Quindi giugno non vale più?» # closed-question
	# feeling: tired # distance: guarded
	«Non lo so. Per stasera no.»
	-> end_said

=== end_one ===
# feeling: calm # distance: nearer
# ending: one-thing-both-keep
Qualcuno sale e la dice. Non c'è risposta. Si sapeva.
-> END

=== end_said ===
# feeling: sad # distance: listening
# ending: said-out
Non siete dello stesso parere. Siete dalla stessa parte della porta.
-> END

=== end_heard ===
# feeling: angry # distance: far
# ending: heard-upstairs
Si è sentito. Domani si può dirlo: abbiamo litigato, era per la nostra paura, non tocca a te rimediare.
-> END
