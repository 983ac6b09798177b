-> eve

=== eve ===
# feeling: tense # distance: guarded
“If it's about tomorrow, I'm not here.”
+ “You'll only be thirty once. Just half an hour, for grandma.” # advice
	# feeling: ashamed # distance: far
	“Half an hour of being looked at.”
	-> party
+ “The day itself is heavy already, without any guests.” # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	“Thirty. Everybody will do the sums.”
	-> heard
+ “How would you like it to be?” # open-question
	# feeling: dont_know # distance: guarded
	“Like yesterday.”
	-> heard

=== party ===
# feeling: ashamed # distance: far
+ “She's eighty-two. How often will she still come?” # confront
	# feeling: guilty # distance: far
	“I know. I know that.”
	-> end_day
+ “I came with a plan before I asked. Sorry.” # apology
	# feeling: dont_know # distance: guarded
	“You always have a plan.”
	-> heard
+ “And if it's only us? And if you sit at the end?” # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	“No. No and no.”
	-> end_day

=== heard ===
# feeling: ashamed # distance: listening
# example: “Nobody needs to count anything tomorrow.”
# example: “For me it's the day you came. It needn't be celebrated to be that.”
# example: “Tell me what had better not happen. I'll see to that.”
On the other side tape is pulled off something, and stuck on again.
+ “May I tell you what I could do about grandma? You say yes or no.” # seeking-collaboration
	# feeling: dont_know # distance: listening
	“…Say.”
	-> plan
+ “I'd like to bring you one thing tomorrow, without any song.” # plain-word
	# feeling: curious # distance: listening
	“…What kind of thing?”
	-> quiet
+ “Other people would be glad that somebody comes.” # confront
	# feeling: ashamed # distance: far
	“I'm not other people.”
	-> end_day

=== plan ===
# feeling: dont_know # distance: listening
+ “She comes at three, I say you're not receiving, and you needn't hide: I'll tell you when she has gone.” # advice-asked # emphasising-autonomy
	# feeling: relieved # distance: nearer
	“…And a piece of the cake. She makes it with lemon.”
	-> end_cake
+ “I could move her to Sunday, and tomorrow nothing happens at all.” # advice-asked
	# feeling: relieved # distance: listening
	“Could you?”
	-> quiet
+ “Would you write her a line, at least?” # closed-question
	# feeling: guilty # distance: guarded
	“…I'll see.”
	-> end_cake

=== quiet ===
# feeling: curious # distance: listening
+ “It'll lie outside. You open it when you want. Or not at all.” # emphasising-autonomy
	# feeling: calm # distance: listening
	“…What time were you thinking?”
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
+ “Eleven, then. I'm glad that you exist.” # affirmation
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
At three there is laughter in the kitchen. Nobody is asked for. In the evening the plate is empty.
-> END

=== end_day ===
# feeling: ashamed # distance: far
# ending: day-like-others
It can still be mended: a line under the door tonight. “Tomorrow nobody rings, nobody comes. I'm glad you're there.”
-> END
