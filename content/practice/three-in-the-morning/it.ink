-> fridge

=== fridge ===
# feeling: tense # distance: guarded
La mano sullo sportello del frigorifero non si muove.
+ «Ma lo sai che ore sono?» # closed-question # confront
	# feeling: ashamed # distance: far
	«Le tre. Lo so.»
	-> clock
+ «Ah, anche tu. Non dormivo neanch'io.» # plain-word
	# feeling: dont_know # distance: listening
	«…Mm.»
	-> toast
+ Un cenno, un bicchiere d'acqua, e sedersi all'altro capo del tavolo. # silence
	# feeling: on_edge # distance: guarded
	La luce del frigorifero cade sul pavimento, tra voi due.
	-> toast

=== clock ===
+ «Se spegnessi quell'affare alle undici dormiresti come tutti.» # advice
	# feeling: irritated # distance: far
	«Non funziona così.»
	-> leaving
+ «Sembro un vigile. E tu avevi aspettato che non ci fosse nessuno, per non sentirti gli occhi addosso.» # complex-reflection # feeling-named
	# feeling: embarrassed # distance: listening
	«…Più o meno.»
	-> toast
+ «Ma che cosa fai lassù tutta la notte?» # open-question
	# feeling: ashamed # distance: far
	«Niente. Cose.»
	-> leaving

=== leaving ===
# feeling: ashamed # distance: far
# example: «Resta. È anche la tua cucina.»
# example: «Non ero qui per controllarti. Avevo sete.»
# example: «Prendi quello che vuoi. Io guardo fuori.»
Un piede è già sul primo scalino.
+ «Scusa. Ho ancora il sonno addosso, e parto dall'orologio. Se hai fame, resta.» # apology
	# feeling: embarrassed # distance: guarded
	Il piede torna giù.
	-> toast
+ Guardare fuori dalla finestra, così la via fino al frigorifero è libera. # leaving-room
	# feeling: tired # distance: guarded
	Alle tue spalle lo sportello si apre.
	-> up
+ «Scappa pure. Come sempre.» # confront
	# feeling: hurt # distance: far
	Nessuna risposta. Gli scalini, a due a due.
	-> dark

=== toast ===
# feeling: tired # distance: listening
C'è tanto silenzio che si sente il frigorifero.
+ «C'è del pane. Io me ne faccio una fetta.» # giving-information
	# feeling: dont_know # distance: listening
	«…Anche a me.»
	-> talk
+ «Ma dormi? Questa settimana hai messo il naso fuori?» # closed-question # closed-question
	# feeling: tense # distance: guarded
	«Cercavo solo qualcosa da mangiare.»
	-> up
+ «Le tre sono una bella ora. Non c'è nessuno.» # simple-reflection
	# feeling: calm # distance: listening
	«Non suona nessuno.»
	-> talk

=== talk ===
# feeling: calm # distance: listening
+ «È bello mangiare con qualcuno, a quest'ora.» # affirmation
	# feeling: embarrassed # distance: nearer
	«È solo pane.»
	-> last
+ «Domani potremmo andare dal medico, per il sonno.» # advice
	# feeling: tense # distance: guarded
	«…Questo lo porto su.»
	-> up
+ Non dire niente. Passare il sale. # silence
	# feeling: calm # distance: nearer
	Lo prende, senza alzare gli occhi.
	-> last

=== last ===
# feeling: calm # distance: nearer
+ «Di giorno, lassù, dev'esserci un gran rumore. E dev'essere una gran fatica.» # complex-reflection # feeling-named
	# feeling: sad # distance: nearer
	«…Vanno tutti da qualche parte.»
	-> end_two
+ «Io torno a letto. Tu resta quanto vuoi.» # emphasising-autonomy
	# feeling: calm # distance: listening
	«Notte.»
	-> up
+ «Allora a pranzo scendi?» # closed-question
	# feeling: tense # distance: guarded
	«…Non lo so.»
	-> up

=== end_two ===
# feeling: calm # distance: nearer
# ending: two-cups
Fuori passa il primo autobus, vuoto. Lo sentite tutti e due.
-> END

=== up ===
# feeling: tired # distance: guarded
# ending: plate-upstairs
A metà scala i passi si fermano, poi vanno avanti.
-> END

=== dark ===
# feeling: hurt # distance: far
# ending: light-out
Nessuno ha mangiato. Verranno altre notti; forse vale la pena di lasciare il pane sul tavolo.
-> END
