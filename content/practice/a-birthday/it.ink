-> eve

=== eve ===
# feeling: tense # distance: guarded
«Se è per domani, io non ci sono.»
+ «Trent'anni si compiono una volta sola. Giusto mezz'ora, per la nonna.» # advice
	# feeling: ashamed # distance: far
	«Mezz'ora di occhi addosso.»
	-> party
+ «La giornata pesa già di suo, anche senza invitati.» # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	«Trenta. Tutti a fare i conti.»
	-> heard
+ «Come lo vorresti, tu?» # open-question
	# feeling: dont_know # distance: guarded
	«Come ieri.»
	-> heard

=== party ===
# feeling: ashamed # distance: far
+ «Ha ottantadue anni. Quante volte verrà ancora?» # confront
	# feeling: guilty # distance: far
	«Lo so. Lo so anch'io.»
	-> end_day
+ «Avevo già fatto il programma, senza chiederti niente. Scusa.» # apology
	# feeling: dont_know # distance: guarded
	«Tu hai sempre un programma.»
	-> heard
+ «E se siamo solo noi? E se ti siedi in fondo?» # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	«No, no e no.»
	-> end_day

=== heard ===
# feeling: ashamed # distance: listening
# example: «Domani di conti non ne fa nessuno.»
# example: «Per me è il giorno in cui sei arrivato. Lo è anche senza festa.»
# example: «Dimmi che cosa proprio non vuoi. A quello ci penso io.»
Di là qualcuno stacca del nastro adesivo, e lo riattacca.
+ «Ti dico che cosa potrei fare con la nonna? Tu dici sì o no.» # seeking-collaboration
	# feeling: dont_know # distance: listening
	«…Dimmi.»
	-> plan
+ «Domani vorrei portarti una cosa sola, senza canzoncine.» # plain-word
	# feeling: curious # distance: listening
	«…Che cosa?»
	-> quiet
+ «Gli altri sarebbero contenti, se venisse qualcuno.» # confront
	# feeling: ashamed # distance: far
	«Io non sono gli altri.»
	-> end_day

=== plan ===
# feeling: dont_know # distance: listening
+ «Viene alle tre, le dico che non te la senti, e non c'è bisogno di nascondersi: quando se n'è andata te lo dico.» # advice-asked # emphasising-autonomy
	# feeling: relieved # distance: nearer
	«…E una fetta di torta. La fa al limone.»
	-> end_cake
+ «Potrei farla venire domenica, e domani non succede proprio niente.» # advice-asked
	# feeling: relieved # distance: listening
	«Si può?»
	-> quiet
+ «Almeno una riga gliela scrivi?» # closed-question
	# feeling: guilty # distance: guarded
	«…Vediamo.»
	-> end_cake

=== quiet ===
# feeling: curious # distance: listening
+ «Il regalo lo lascio qui fuori. Lo apri quando vuoi. O anche mai.» # emphasising-autonomy
	# feeling: calm # distance: listening
	«…A che ora pensavi?»
	-> night
+ «E poi esci un momento?» # closed-question
	# feeling: tense # distance: guarded
	«No, dai.»
	-> end_cake
+ Non dire niente. Lasciar fare il nastro. # silence
	# feeling: calm # distance: listening
	«Di notte andrebbe bene. Quando non c'è nessuno.»
	-> night

=== night ===
# feeling: calm # distance: listening
+ «Alle undici, allora. Sono felice che tu ci sia.» # affirmation
	# feeling: moved # distance: nearer
	«…Non metterti a piangere.»
	-> end_candle
+ «Di notte. Quando non c'è nessuno.» # simple-reflection
	# feeling: calm # distance: nearer
	«Una candelina. Non trenta.»
	-> end_candle
+ «Allora stasera almeno vai a letto presto.» # advice
	# feeling: irritated # distance: guarded
	«…E dire che andava così bene.»
	-> end_cake

=== end_candle ===
# feeling: moved # distance: nearer
# ending: candle-at-night
La porta è aperta quanto basta a una candelina. Nessuno canta.
-> END

=== end_cake ===
# feeling: tired # distance: guarded
# ending: cake-in-fridge
Alle tre in cucina si ride. Nessuno viene chiamato. La sera il piatto è vuoto.
-> END

=== end_day ===
# feeling: ashamed # distance: far
# ending: day-like-others
Si può ancora rimediare. Stasera, una riga sotto la porta: «Domani non suona nessuno, non viene nessuno. Sono felice che tu ci sia.»
-> END
