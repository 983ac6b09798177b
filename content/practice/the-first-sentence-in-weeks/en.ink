-> washing

=== washing ===
# feeling: tense # distance: guarded
“…The swallows are back.”
+ “You're talking! Are you better? Do you want to come and sit down?” # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	“…I only said about the swallows.”
	-> rush
+ “They're back.” # simple-reflection
	# feeling: dont_know # distance: listening
	“Two. Under the gutter.”
	-> slow
+ Look towards the window, and go on folding. # silence
	# feeling: tense # distance: guarded
	“I can hear them from my room.”
	-> slow

=== rush ===
# feeling: overwhelmed # distance: far
+ “Why haven't you said anything all this time?” # open-question
	# feeling: ashamed # distance: far
	One hand is already back on the door frame.
	-> away
+ “That was too loud. I was so glad, it all came out at once.” # apology
	# feeling: embarrassed # distance: guarded
	“…It's all right.”
	-> slow
+ Sit down again and pick up the next shirt. # leaving-room
	# feeling: on_edge # distance: guarded
	The shadow in the doorway stays.
	-> slow

=== away ===
# feeling: ashamed # distance: far
+ “You needn't say why. I'm just glad about the swallows.” # plain-word
	# feeling: dont_know # distance: guarded
	“…They're loud.”
	-> slow
+ “You can't just say one sentence and go.” # confront
	# feeling: hurt # distance: far
	The answer is the door.
	-> end_gone
+ “Come into the garden, it'll do you good.” # advice
	# feeling: tense # distance: far
	“No.”
	-> end_gone

=== slow ===
# feeling: dont_know # distance: listening
# example: “I hadn't seen them. Now I'll look.”
# example: “You've been listening to them for a while, then.”
# example: “I'm glad you told me.”
You can hear them outside, if you keep still.
+ “You can tell them apart by now, I think.” # complex-reflection
	# feeling: curious # distance: listening
	“One sings, the other only scolds.”
	-> more
+ “Did you sleep? Shall I make you an egg?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“No, it's fine.”
	-> tight
+ “It's good to hear your voice.” # affirmation
	# feeling: embarrassed # distance: listening
	“It's rusty.”
	-> more

=== tight ===
# feeling: tense # distance: guarded
+ Push the basket a little to the side, so that there is a second place on the sofa. # leaving-room
	# feeling: dont_know # distance: listening
	The place is looked at for a long time.
	-> more
+ “What are you going to do today?” # open-question
	# feeling: ashamed # distance: far
	“…Nothing.”
	-> end_gone
+ Say nothing. Fold. # silence
	# feeling: calm # distance: listening
	“They come from Africa, don't they?”
	-> more

=== more ===
# feeling: curious # distance: listening
+ “It takes courage, saying something after so long.” # complex-reflection # feeling-named
	# feeling: moved # distance: nearer
	“…I practised it.”
	-> last
+ “And will you come again tomorrow?” # closed-question
	# feeling: tense # distance: guarded
	“Don't know.”
	-> end_stands
+ Say nothing. Put two towels on the edge of the table. # silence
	# feeling: calm # distance: listening
	“Are those mine?”
	-> last

=== last ===
# feeling: calm # distance: nearer
+ “Some. Take them when you go up, or leave them.” # emphasising-autonomy
	# feeling: calm # distance: nearer
	“I can do those.”
	-> end_folds
+ “You could make yourself useful and fold these.” # advice
	# feeling: irritated # distance: guarded
	“…Later.”
	-> end_stands
+ “I'll go and have a look at them.” # leaving-room
	# feeling: calm # distance: listening
	“Quietly. They'll fly off.”
	-> end_stands

=== end_folds ===
# feeling: calm # distance: nearer
# ending: folds-one
It is folded quite differently from the way you do it. You leave it as it is.
-> END

=== end_stands ===
# feeling: dont_know # distance: listening
# ending: sentence-stands
It was a sentence about birds. It was meant for you.
-> END

=== end_gone ===
# feeling: hurt # distance: far
# ending: gone-again
One sentence was a lot already. The swallows will be there tomorrow too, and one can say so through the door.
-> END
