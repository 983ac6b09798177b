-> stairs

=== stairs ===
# feeling: afraid # distance: guarded
«…Erano loro?»
+ «Sì, era la scuola. Non c'è niente da decidere oggi.» # giving-information
	# feeling: anxious # distance: listening
	«Che cosa hanno detto?»
	-> told
+ «Quindici giorni! Ma lo sai che cosa vuol dire?» # closed-question # confront
	# feeling: ashamed # distance: far
	«Lo so quanti sono.»
	-> pressed
+ «L'hai sentito squillare, e hai avuto paura.» # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	«…Mi fa male la pancia.»
	-> told

=== pressed ===
# feeling: ashamed # distance: far
+ «Ma che cos'è che non reggi? Gli altri ci vanno.» # open-question
	# feeling: ashamed # distance: far
	«Io non sono gli altri.»
	-> gone
+ «Lunedì vai solo alla prima ora. Un'ora, che sarà mai.» # advice
	# feeling: anxious # distance: far
	«Non sai che cos'è, quell'ora.»
	-> gone
+ «Era la mia paura che parlava. Scusa. Non hai fatto niente di male.» # apology
	# feeling: dont_know # distance: guarded
	«…Ce l'hai con me?»
	-> told

=== told ===
# feeling: anxious # distance: listening
# example: «Quello squillo è come un sasso nello stomaco.»
# example: «A loro non dico niente che tu non sappia.»
# example: «Non serve sapere già che cosa vuoi.»
Le mani si ritirano nelle maniche, e vanno alla pancia.
+ «Quando c'è di mezzo la scuola, ti fa male la pancia.» # simple-reflection
	# feeling: sad # distance: listening
	«Già dalla domenica sera.»
	-> open
+ «Qualcuno ti fa qualcosa? È un professore?» # closed-question # closed-question
	# feeling: tense # distance: guarded
	«No. Nessuno.»
	-> narrow
+ «Ho detto che richiamo, non che cosa dirò. Ci pensiamo insieme, oppure lascio stare.» # emphasising-autonomy
	# feeling: relieved # distance: listening
	«…Non dire della pancia.»
	-> open

=== narrow ===
# feeling: tense # distance: guarded
+ Sedersi due scalini più giù, e guardare il muro anche tu. # silence
	# feeling: tired # distance: listening
	«Non è una persona.»
	-> open
+ «E allora che cosa? A me puoi dirlo, no?» # closed-question
	# feeling: overwhelmed # distance: far
	«Non lo so!»
	-> gone
+ «Va bene. Per oggi il telefono lo spengo.» # leaving-room
	# feeling: relieved # distance: guarded
	«…Ok.»
	-> quiet

=== open ===
# feeling: sad # distance: listening
+ «Quindi comincia molto prima di entrare in classe.» # complex-reflection
	# feeling: relieved # distance: nearer
	«Quando si girano tutti. Quando entro. Quello.»
	-> end_said
+ «Avrei un'idea su che cosa dirgli. Vuoi sentirla, o non oggi?» # advice-asked # seeking-collaboration
	# feeling: calm # distance: listening
	«Non oggi.»
	-> quiet
+ «Basta che ti siedi vicino alla porta, così non ti vede nessuno.» # advice
	# feeling: lonely # distance: far
	«Lascia stare.»
	-> gone

=== end_said ===
# feeling: relieved # distance: nearer
# ending: says-one-thing
Non rispondi subito. Poi vai a scaldare un po' di latte.
-> END

=== quiet ===
# feeling: calm # distance: listening
# ending: telephone-off
Restate ancora un po' sulle scale. Da qualche parte una vicina passa l'aspirapolvere.
-> END

=== gone ===
# feeling: ashamed # distance: far
# ending: door-shut
La scuola si può richiamare domani. Le si può anche chiedere di scrivere invece di telefonare.
-> END
