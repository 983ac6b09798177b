-> first

=== first ===
# feeling: anxious # distance: guarded
Il campo è vuoto. In alto c'è il nome; sotto, sei settimane di niente.
+ «Come stai? Quando pensi di tornare?» # closed-question # closed-question
	# feeling: tense # distance: far
	Visualizzato alle due di notte. Non arriva niente.
	-> asks
+ «Sono l'insegnante di scienze. Non serve rispondere. Volevo dirti che il tuo posto è sempre il tuo.» # giving-information # emphasising-autonomy
	# feeling: dont_know # distance: listening
	Non arriva niente. Ma non è stato nemmeno cancellato.
	-> soft
+ «Ecco il materiale delle sei settimane. Con un'ora al giorno ti rimetti in pari.» # advice
	# feeling: overwhelmed # distance: far
	Quattordici file. Non ne viene aperto nessuno.
	-> asks

=== asks ===
# feeling: tense # distance: far
+ «Nel messaggio di prima ti chiedevo qualcosa. Non serviva, scusa. Non c'è niente che aspetti una risposta.» # apology
	# feeling: dont_know # distance: guarded
	Visualizzato. Stavolta di giorno.
	-> soft
+ «Almeno rispondere, sarebbe buona educazione.» # confront
	# feeling: ashamed # distance: far
	Visualizzato. Poi nemmeno più quello.
	-> end_muted
+ Lasciar passare due settimane. Non scrivere niente. # silence
	# feeling: dont_know # distance: guarded
	Per due settimane nessuno chiede niente.
	-> wait

=== wait ===
# feeling: dont_know # distance: guarded
+ «Le uova di rana alla finestra sono diventate girini. Tutto qui.» # giving-information
	# feeling: curious # distance: listening
	Visualizzato, dopo un minuto.
	-> soft
+ «Hai ricevuto il mio ultimo messaggio?» # closed-question
	# feeling: tense # distance: far
	Visualizzato. Tu lo vedi, e lui sa che lo vedi.
	-> end_muted
+ «Cerco un modo di scriverti che non ti metta pressione. Non l'ho ancora trovato.» # plain-word
	# feeling: moved # distance: listening
	Visualizzato. Forse anche riletto.
	-> soft

=== soft ===
# feeling: dont_know # distance: listening
# example: «Non serve rispondere. La sedia alla finestra è sempre tua.»
# example: «Da parte mia, in classe, nessuno ha saputo niente.»
# example: «Se preferisci che non scriva, manda un punto. Non chiedo perché.»
Una settimana dopo il campo è di nuovo lì, vuoto.
+ «Scriverei ancora fra due settimane, due righe. Se preferisci di no, manda un punto, e smetto.» # emphasising-autonomy
	# feeling: relieved # distance: listening
	«ok»
	-> answer
+ «Che cosa è successo? A me puoi dire tutto, resta tra noi.» # open-question
	# feeling: anxious # distance: guarded
	«niente»
	-> press
+ «Immagino che anche un messaggio della scuola metta ansia. Va bene così. Può restare lì.» # complex-reflection # feeling-named
	# feeling: moved # distance: listening
	«infatti»
	-> answer

=== press ===
# feeling: anxious # distance: guarded
+ «Che resti tra noi non potevo prometterlo, scusa: se qualcuno è in pericolo chiedo aiuto, e te lo dico prima. E non serve che tu dica niente.» # apology
	# feeling: dont_know # distance: listening
	«ok. meglio saperlo»
	-> answer
+ «Giovedì passo con due della classe. Sarebbero così contenti.» # advice
	# feeling: afraid # distance: far
	«per favore no»
	-> end_muted
+ «Va bene. Mi fermo qui.» # leaving-room
	# feeling: relieved # distance: guarded
	Visualizzato.
	-> end_open

=== answer ===
# feeling: moved # distance: listening
+ «I girini adesso hanno le zampe. Due sono scappati, e li abbiamo cercati per un'ora in ginocchio.» # giving-information
	# feeling: amused # distance: nearer
	«li avete trovati? i miei finivano sempre dietro il termosifone»
	-> end_writes
+ «Allora ti mando la prima scheda? È cortissima.» # advice
	# feeling: tense # distance: guarded
	Visualizzato. Non arriva niente.
	-> end_open
+ Per oggi non scrivere altro. # silence
	# feeling: calm # distance: listening
	Bastava così. Non resta niente da fare.
	-> end_open

=== end_writes ===
# feeling: amused # distance: nearer
# ending: writes-back
Verrebbe da rispondere subito e a lungo. Rispondi domani, e in breve.
-> END

=== end_open ===
# feeling: calm # distance: guarded
# ending: door-kept-open
Il silenzio non è un no. Tra due settimane ci saranno di nuovo due righe.
-> END

=== end_muted ===
# feeling: tense # distance: far
# ending: muted
A scuola forse c'è un altro adulto da cui un messaggio peserebbe meno. Si può chiedere, tramite la famiglia, chi.
-> END
