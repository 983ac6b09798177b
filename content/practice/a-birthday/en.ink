-> eve

=== eve ===
# feeling: tense # distance: guarded
“If it's about tomorrow, I'm not here.”
+ “You'll only be thirty once. Just half an hour, for Grandma.” # advice
	# feeling: ashamed # distance: far
	“Half an hour of being looked at.”
	-> party
+ “The day's heavy enough already, without any guests.” # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	“Thirty. Everybody will be doing the sums.”
	-> heard
+ “How would you like it to be?” # open-question
	# feeling: dont_know # distance: guarded
	“Like yesterday.”
	-> heard

=== party ===
# feeling: ashamed # distance: far
+ “She's eighty-two. How many more times will she come?” # confront
	# feeling: guilty # distance: far
	“I know. I know that.”
	-> end_day
+ “I had a plan before I'd even asked you. Sorry.” # apology
	# feeling: dont_know # distance: guarded
	“You always have a plan.”
	-> heard
+ “And if it's just us? And if you sit at the end?” # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	“No. No and no.”
	-> end_day

=== heard ===
# feeling: ashamed # distance: listening
# example: “Nobody needs to count anything tomorrow.”
# example: “For me it's the day you came. It needn't be celebrated to be that.”
# example: “Tell me what mustn't happen. I'll see to it.”
On the other side tape is pulled off something, and stuck on again.
+ “Can I tell you what I could do about Grandma? You just say yes or no.” # seeking-collaboration
	# feeling: dont_know # distance: listening
	“…Go on.”
	-> plan
+ “I'd like to bring you one thing tomorrow. No singing.” # plain-word
	# feeling: curious # distance: listening
	“…What kind of thing?”
	-> quiet
+ “Other people would be glad if anybody came.” # confront
	# feeling: ashamed # distance: far
	“I'm not other people.”
	-> end_day

=== plan ===
# feeling: dont_know # distance: listening
+ “She comes at three. I'll say you're not seeing anyone today, and you needn't hide: I'll tell you when she's gone.” # advice-asked # emphasising-autonomy
	# feeling: relieved # distance: nearer
	“…And keep me some cake. She makes it with lemon.”
	-> end_cake
+ “I could put her off till Sunday, and tomorrow nothing happens at all.” # advice-asked
	# feeling: relieved # distance: listening
	“Could you?”
	-> quiet
+ “Would you write her a line, at least?” # closed-question
	# feeling: guilty # distance: guarded
	“…I'll see.”
	-> end_cake

=== quiet ===
# feeling: curious # distance: listening
+ “I'll leave something small outside. You open it when you want. Or not at all.” # emphasising-autonomy
	# feeling: calm # distance: listening
	“…Late, then. When nobody's about.”
	-> night
+ “And then you'll come out for a moment?” # closed-question
	# feeling: tense # distance: guarded
	“Don't.”
	-> end_cake
+ Say nothing. Let the tape go on. # silence
	# feeling: calm # distance: listening
	“At night would be all right. When nobody's about.”
	-> night

=== night ===
# feeling: calm # distance: listening
+ “Eleven, then. I'm glad you were born.” # affirmation
	# feeling: moved # distance: nearer
	“…Don't start crying.”
	-> end_candle
+ “At night. When nobody's about.” # simple-reflection
	# feeling: calm # distance: nearer
	“One candle. Not thirty.”
	-> end_candle
+ “Then at least go to bed early tonight.” # advice
	# feeling: irritated # distance: guarded
	“…You were doing so well.”
	-> end_cake

=== end_candle ===
# feeling: moved # distance: nearer
# ending: candle-at-night
The door is open as far as a candle needs. Nobody sings.
-> END

=== end_cake ===
# feeling: tired # distance: guarded
# ending: cake-in-fridge
At three there is laughter in the kitchen. Nobody is called to the table. In the evening the plate is empty.
-> END

=== end_day ===
# feeling: ashamed # distance: far
# ending: day-like-others
It can still be mended: a line under the door tonight. “Nobody's ringing tomorrow, and nobody's coming. I'm glad you're here.”
-> END
