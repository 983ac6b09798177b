-> coffee

=== coffee ===
# feeling: hurt # distance: guarded
“When I was his age I had two kids. Give me a week with him and I'd have him out of there!”
Behind the wall the chair has stopped rolling.
+ “And what do you know about it?” # confront
	# feeling: tense # distance: guarded
	“More than you, it seems!”
	-> louder
+ “You'd like to do something. You're fond of him.” # simple-reflection
	# feeling: dont_know # distance: guarded
	“Well, of course I am.”
	-> turn
+ Say nothing and pour more coffee. # silence
	# feeling: hurt # distance: far
	“Cut off the internet, that's all it takes.”
	-> louder

=== louder ===
# feeling: hurt # distance: far
+ “We're not doing that. It would take away the last people he talks to.” # giving-information
	# feeling: dont_know # distance: listening
	“…People? In there?”
	-> turn
+ “You'd better look after your own kids first.” # advice
	# feeling: tense # distance: far
	“I see. Thank you for the coffee.”
	-> both
+ “Come out on the balcony with me. The walls are thin.” # leaving-room
	# feeling: relieved # distance: guarded
	“He can hear us?”
	-> hall

=== turn ===
# feeling: dont_know # distance: listening
# example: “I know you mean well. He can hear you through the wall.”
# example: “We've tried pushing. It got harder.”
# example: “If you want to do something, send him a photo of the boat.”
He turns the spoon round and round.
+ “I was frightened too, for a long time, and I said the same things. It didn't help.” # plain-word
	# feeling: sad # distance: listening
	“…I didn't know that.”
	-> hall
+ “You always know best. You have since we were small.” # confront
	# feeling: irritated # distance: guarded
	“And you never listen!”
	-> both
+ “What happens in that room is up to him. I'm learning that.” # emphasising-autonomy
	# feeling: dont_know # distance: listening
	“And meanwhile we do nothing?”
	-> hall

=== hall ===
# feeling: dont_know # distance: listening
+ “There's one thing you could do. Can I tell you?” # seeking-collaboration
	# feeling: curious # distance: listening
	“Go on.”
	-> wall
+ “Can't you just stop?” # closed-question
	# feeling: hurt # distance: guarded
	“I only wanted to help.”
	-> both
+ “It hurts to watch and not be able to do anything.” # complex-reflection
	# feeling: sad # distance: nearer
	“…He was always the one who came fishing with me.”
	-> wall

=== wall ===
# feeling: sad # distance: listening
+ “Write to him about the boat. On a card, without asking him anything.” # giving-information
	# feeling: moved # distance: nearer
	“…The boat's still there. I could write that.”
	-> end_knock
+ “You could go to one of those evenings for families.” # advice
	# feeling: tense # distance: guarded
	“Me? No, no.”
	-> end_coffee
+ Say nothing. Sit with him for a while. # silence
	# feeling: sad # distance: listening
	“Well. There we are.”
	-> end_coffee

=== both ===
# feeling: hurt # distance: far
# ending: music-louder
He leaves earlier than he meant to. Later one could say through the wall: “You heard all that. I'm sorry. It isn't how I see it.”
-> END

=== end_coffee ===
# feeling: tired # distance: guarded
# ending: coffee-finished
At the door he says goodbye more quietly than he came.
-> END

=== end_knock ===
# feeling: moved # distance: nearer
# ending: knock-once
When he has gone it is quiet for a long time. Then it comes.
-> END
