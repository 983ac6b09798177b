-> corridor

=== corridor ===
# feeling: irritated # distance: guarded
«Lasciami in pace.»
+ «E adesso che ho fatto? Si potrà chiedere una cosa, no?» # closed-question # confront
	# feeling: irritated # distance: far
	«Ogni giorno. Tutti i santi giorni mi chiedi qualcosa.»
	-> follow
+ «Vuoi stare in pace.» # simple-reflection
	# feeling: dont_know # distance: guarded
	«…Sì.»
	-> heard
+ «Va bene. Vado.» # leaving-room
	# feeling: dont_know # distance: guarded
	«…Che volevi, poi?»
	-> later

=== follow ===
# feeling: irritated # distance: far
+ «E quando potrei chiedere? Mai?» # open-question # closed-question
	# feeling: overwhelmed # distance: far
	«Non adesso! E almeno bussa!»
	-> bolted
+ «Tutti i giorni, è vero. Non me ne accorgevo. Scusa.» # apology
	# feeling: dont_know # distance: guarded
	«…Non te ne accorgi davvero.»
	-> heard
+ «Potresti dirlo con un po' più di garbo.» # advice
	# feeling: angry # distance: far
	«E tu potresti bussare.»
	-> bolted

=== bolted ===
# feeling: angry # distance: far
+ Fare un passo indietro, così il corridoio è libero. # silence
	# feeling: tired # distance: guarded
	La porta resta aperta di un dito.
	-> heard
+ «A trentotto anni, e con questo tono.» # confront
	# feeling: ashamed # distance: far
	«Lo so quanti anni ho.»
	-> end_bolt
+ «Bussare. Sì.» # simple-reflection
	# feeling: dont_know # distance: guarded
	«…Sarebbe già qualcosa.»
	-> heard

=== heard ===
# feeling: tired # distance: guarded
# example: «Vado. Se un giorno posso chiedere, accendi la luce in corridoio.»
# example: «Senti i miei passi e già ti irrigidisci.»
# example: «Chiedo perché qui c'è tanto silenzio. Ma non tocca a te rimediare.»
Nella stanza gira un ventilatore.
+ «Con i miei passi qui fuori, per te non c'è mai pace. Sempre in allerta.» # complex-reflection # feeling-named
	# feeling: tense # distance: listening
	«Riconosco ogni scalino dal rumore.»
	-> nearer
+ «C'è un'ora in cui ti disturbo meno?» # seeking-collaboration
	# feeling: dont_know # distance: listening
	«…Tardi. La sera.»
	-> nearer
+ «Se uscissi di più, i rumori non ti darebbero fastidio.» # advice
	# feeling: hurt # distance: far
	«Buonanotte.»
	-> end_bolt

=== nearer ===
# feeling: tense # distance: listening
+ «Chiedo tanto perché sto in pensiero. Cercherò un altro posto dove metterlo, il pensiero.» # plain-word
	# feeling: moved # distance: listening
	«…E dove lo metti?»
	-> last
+ «Alle nove va bene? O alle nove e mezza?» # closed-question # closed-question
	# feeling: tense # distance: guarded
	«…Non tutti i giorni.»
	-> end_peace
+ «Quindi: bussare, non al mattino, e non tutti i giorni.» # summary
	# feeling: relieved # distance: listening
	«Sì. Così.»
	-> last

=== later ===
# feeling: dont_know # distance: guarded
+ «Giovedì viene il tecnico della caldaia. Tutto qui.» # giving-information
	# feeling: anxious # distance: listening
	«…In camera mia?»
	-> last
+ «Niente. Lascia stare. Ma che hai oggi?» # open-question
	# feeling: irritated # distance: far
	«Non ho niente.»
	-> follow
+ «Può aspettare. Te lo scrivo su un foglietto.» # leaving-room
	# feeling: relieved # distance: listening
	«Ok. Meglio.»
	-> end_peace

=== last ===
# feeling: relieved # distance: listening
+ «Quando, lo dici tu. E io faccio così.» # emphasising-autonomy
	# feeling: calm # distance: nearer
	«Dopo le nove. E bussa.»
	-> end_when
+ «Grazie. Adesso vado davvero.» # leaving-room
	# feeling: calm # distance: listening
	«Ok.»
	-> end_peace
+ «E al mattino perché no?» # closed-question
	# feeling: ashamed # distance: guarded
	«…Perché a quell'ora non ho ancora dormito.»
	-> end_peace

=== end_when ===
# feeling: calm # distance: nearer
# ending: says-when
Alle nove bussi. Non c'è risposta. Te ne vai, e la sera dopo la risposta c'è.
-> END

=== end_peace ===
# feeling: relieved # distance: guarded
# ending: left-in-peace
Il ventilatore gira ancora. Non si è deciso niente, e non si è rotto niente.
-> END

=== end_bolt ===
# feeling: hurt # distance: far
# ending: bolt
Forse non era quella domanda: era la centesima. Un foglietto sotto la porta può fare a meno di una risposta.
-> END
