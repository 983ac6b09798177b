-> corridor

=== corridor ===
# feeling: irritated # distance: guarded
“Leave me alone.”
+ “What have I done now? One may ask something, mayn't one?” # closed-question # confront
	# feeling: irritated # distance: far
	“Every day. Every single day you ask something.”
	-> follow
+ “You want to be left in peace.” # simple-reflection
	# feeling: dont_know # distance: guarded
	“…Yes.”
	-> heard
+ “All right. I'm going.” # leaving-room
	# feeling: dont_know # distance: guarded
	“…What was it, anyway?”
	-> later

=== follow ===
# feeling: irritated # distance: far
+ “When can I ask, then? Ever?” # open-question # closed-question
	# feeling: overwhelmed # distance: far
	“Not now!”
	-> bolted
+ “Every day, that's true. I hadn't noticed. Sorry.” # apology
	# feeling: dont_know # distance: guarded
	“…You really don't notice.”
	-> heard
+ “You could be a bit more polite about it.” # advice
	# feeling: angry # distance: far
	“And you could knock.”
	-> bolted

=== bolted ===
# feeling: angry # distance: far
+ Take a step back, so that the corridor is free. # silence
	# feeling: tired # distance: guarded
	The door stays open by a finger's width.
	-> heard
+ “Thirty-eight years old, and then this tone.” # confront
	# feeling: ashamed # distance: far
	“I know how old I am.”
	-> end_bolt
+ “Knocking. Yes.” # simple-reflection
	# feeling: dont_know # distance: guarded
	“…It would be something.”
	-> heard

=== heard ===
# feeling: tired # distance: guarded
# example: “I'll go. If it's ever all right to ask, put the light on in the corridor.”
# example: “You hear my steps and already brace yourself.”
# example: “I ask because it's so quiet here. That isn't yours to mend.”
Somewhere in the room a fan is running.
+ “It's never peaceful for you, with my steps outside. You're always on the alert.” # complex-reflection # feeling-named
	# feeling: tense # distance: listening
	“I know every stair by its sound.”
	-> nearer
+ “Is there an hour at which it disturbs you less?” # seeking-collaboration
	# feeling: dont_know # distance: listening
	“…Late. In the evening.”
	-> nearer
+ “You need to get out more, then noises don't bother one.” # advice
	# feeling: hurt # distance: far
	“Good night.”
	-> end_bolt

=== nearer ===
# feeling: tense # distance: listening
+ “I ask so much because I worry. I'll look for another place for the worry.” # plain-word
	# feeling: moved # distance: listening
	“…Where do you want to put it?”
	-> last
+ “Would nine be all right? Or half past?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“…Not every day.”
	-> end_peace
+ “So: knocking, not in the morning, and not every day.” # summary
	# feeling: relieved # distance: listening
	“Yes. That.”
	-> last

=== later ===
# feeling: dont_know # distance: guarded
+ “The man for the boiler comes on Thursday. That's all.” # giving-information
	# feeling: anxious # distance: listening
	“…Into my room?”
	-> last
+ “Nothing. Forget it. What's wrong with you today?” # open-question
	# feeling: irritated # distance: far
	“Nothing is wrong with me.”
	-> follow
+ “It can wait. I'll write it on a slip.” # leaving-room
	# feeling: relieved # distance: listening
	“OK. Good.”
	-> end_peace

=== last ===
# feeling: relieved # distance: listening
+ “You say when. I'll keep to it.” # emphasising-autonomy
	# feeling: calm # distance: nearer
	“After nine. And knock.”
	-> end_when
+ “Thank you. I'm going now, really.” # leaving-room
	# feeling: calm # distance: listening
	“OK.”
	-> end_peace
+ “And why not in the morning?” # closed-question
	# feeling: ashamed # distance: guarded
	“…Because I haven't slept by then.”
	-> end_peace

=== end_when ===
# feeling: calm # distance: nearer
# ending: says-when
At nine you knock. There is no answer. You go away again, and on the next evening there is one.
-> END

=== end_peace ===
# feeling: relieved # distance: guarded
# ending: left-in-peace
The fan goes on running. Nothing has been settled, and nothing has been broken.
-> END

=== end_bolt ===
# feeling: hurt # distance: far
# ending: bolt
It was not the question, perhaps, but the hundredth of its kind. A slip under the door can do without an answer.
-> END
