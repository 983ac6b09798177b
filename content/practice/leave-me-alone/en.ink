-> corridor

=== corridor ===
# feeling: irritated # distance: guarded
“Leave me alone.”
+ “What have I done now? I'm allowed to ask you something, aren't I?” # closed-question # confront
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
	“Not now! And knock next time!”
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
	The door stays open a finger's width.
	-> heard
+ “Thirty-eight years old, and you talk to me like that.” # confront
	# feeling: ashamed # distance: far
	“I know how old I am.”
	-> end_bolt
+ “Knocking. Yes.” # simple-reflection
	# feeling: dont_know # distance: guarded
	“…That would be something.”
	-> heard

=== heard ===
# feeling: tired # distance: guarded
# example: “I'll go. If it's ever all right to ask, put the light on in the corridor.”
# example: “You hear me on the stairs and you're already bracing yourself.”
# example: “I ask because it's so quiet here. That isn't yours to mend.”
Somewhere in the room a fan is running.
+ “You never get any peace, with me walking about out here. You're always on edge.” # complex-reflection # feeling-named
	# feeling: tense # distance: listening
	“I know every stair by its sound.”
	-> nearer
+ “Is there a time when it bothers you less?” # seeking-collaboration
	# feeling: dont_know # distance: listening
	“…Late. In the evening.”
	-> nearer
+ “You need to get out more, then you wouldn't mind the noise.” # advice
	# feeling: hurt # distance: far
	“Good night.”
	-> end_bolt

=== nearer ===
# feeling: tense # distance: listening
+ “I ask so much because I worry. I'll find somewhere else to put the worry.” # plain-word
	# feeling: moved # distance: listening
	“…Where will you put it?”
	-> last
+ “Would nine be all right? Or half past?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“…Not every day.”
	-> end_peace
+ “So: fewer steps outside the door, fewer questions, and peace in between.” # summary
	# feeling: relieved # distance: listening
	“Yes. That.”
	-> last

=== later ===
# feeling: dont_know # distance: guarded
+ “There's a man coming about the boiler on Thursday. That's all.” # giving-information
	# feeling: anxious # distance: listening
	“…Into my room?”
	-> last
+ “Nothing. Forget it. What's wrong with you today?” # open-question
	# feeling: irritated # distance: far
	“Nothing is wrong with me.”
	-> follow
+ “It can wait. I'll leave you a note.” # leaving-room
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
+ “And mornings are no good at all?” # closed-question
	# feeling: ashamed # distance: guarded
	“…I haven't been to sleep by then.”
	-> end_peace

=== end_when ===
# feeling: calm # distance: nearer
# ending: says-when
At nine you knock. There is no answer. You go away again, and the next evening there is one.
-> END

=== end_peace ===
# feeling: relieved # distance: guarded
# ending: left-in-peace
The fan goes on running. Nothing has been settled, and nothing has been broken.
-> END

=== end_bolt ===
# feeling: hurt # distance: far
# ending: bolt
Perhaps it was not this question, but the ninety-nine before it. A note under the door can do without an answer.
-> END
