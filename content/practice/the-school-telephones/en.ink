-> stairs

=== stairs ===
# feeling: afraid # distance: guarded
“…Was that them?”
+ “Yes, that was school. Nothing that has to be settled today.” # giving-information
	# feeling: anxious # distance: listening
	“What did they say? …My stomach hurts.”
	-> told
+ “Fifteen days! Do you know what that means?” # closed-question # confront
	# feeling: ashamed # distance: far
	“I know how many it is.”
	-> pressed
+ “You heard it ring, and it frightened you.” # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	“…My stomach hurts.”
	-> told

=== pressed ===
# feeling: ashamed # distance: far
+ “What's so terrible about it? Everybody else manages.” # open-question
	# feeling: ashamed # distance: far
	“I'm not everybody else.”
	-> gone
+ “Just go in on Monday for the first hour. One hour, that's nothing.” # advice
	# feeling: anxious # distance: far
	“You don't know what that hour is.”
	-> gone
+ “That was me being frightened. Sorry. You haven't done anything wrong.” # apology
	# feeling: dont_know # distance: guarded
	“…Are you angry? My stomach hurts.”
	-> told

=== told ===
# feeling: anxious # distance: listening
# example: “It's like a stone in your stomach, when it rings.”
# example: “I won't tell them anything without you knowing.”
# example: “You don't have to know yet what you want.”
The hands are pulled into the sleeves.
+ “Your stomach hurts when it's about school.” # simple-reflection
	# feeling: sad # distance: listening
	“It starts on Sunday evening.”
	-> open
+ “Is somebody doing something to you? Is it a teacher?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“No. Nobody.”
	-> narrow
+ “I said I'd ring back. Not what I'd say. We can think about that together, or I can leave it.” # emphasising-autonomy
	# feeling: relieved # distance: listening
	“…Don't say it's my stomach.”
	-> open

=== narrow ===
# feeling: tense # distance: guarded
+ Sit down two steps lower, and look at the wall too. # silence
	# feeling: tired # distance: listening
	“It isn't one person.”
	-> open
+ “Then what? You can tell me, can't you?” # closed-question
	# feeling: overwhelmed # distance: far
	“I don't know!”
	-> gone
+ “All right. The phone's off for today.” # leaving-room
	# feeling: relieved # distance: guarded
	“…OK.”
	-> quiet

=== open ===
# feeling: sad # distance: listening
+ “I think it starts long before you're in a classroom.” # complex-reflection
	# feeling: relieved # distance: nearer
	“When they all turn round. When I come in. That.”
	-> end_said
+ “I have an idea about what to tell them. Would you like to hear it, or not today?” # advice-asked # seeking-collaboration
	# feeling: calm # distance: listening
	“Not today.”
	-> quiet
+ “You just have to sit near the door, then nobody will see you.” # advice
	# feeling: lonely # distance: far
	“Forget it.”
	-> gone

=== end_said ===
# feeling: relieved # distance: nearer
# ending: says-one-thing
You do not answer at once. Then you go and heat up some milk.
-> END

=== quiet ===
# feeling: calm # distance: listening
# ending: telephone-off
The two of you stay on the stairs a while. Somewhere a neighbour is hoovering.
-> END

=== gone ===
# feeling: ashamed # distance: far
# ending: door-shut
The school can be called back tomorrow. It can also be asked to write instead of ringing.
-> END
