-> stairs

=== stairs ===
# feeling: afraid # distance: guarded
“…Was that them?”
+ “Yes, that was school. Nothing that has to be settled today.” # giving-information
	# feeling: anxious # distance: listening
	“What did they say?”
	-> told
+ “Fifteen days! Do you know what that means?” # closed-question # confront
	# feeling: ashamed # distance: far
	“I know how many it is.”
	-> pressed
+ “You heard it ring, and were frightened.” # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	“…My stomach hurts.”
	-> told

=== pressed ===
# feeling: ashamed # distance: far
+ “What is it you can't stand there? Everybody else can.” # open-question
	# feeling: ashamed # distance: far
	“I'm not everybody else.”
	-> gone
+ “Just go on Monday for the first hour. One hour, that's nothing.” # advice
	# feeling: anxious # distance: far
	“You don't know what that hour is.”
	-> gone
+ “That was my own fright talking. Sorry. It isn't you who did something wrong.” # apology
	# feeling: dont_know # distance: guarded
	“…Are you angry?”
	-> told

=== told ===
# feeling: anxious # distance: listening
# example: “It's like a stone in the stomach, that ring.”
# example: “I won't tell them anything that you don't know about.”
# example: “You needn't know yet what you want.”
The hands are pulled into the sleeves.
+ “Your stomach hurts when it's about school.” # simple-reflection
	# feeling: sad # distance: listening
	“Sunday evening already.”
	-> open
+ “Is somebody doing something to you? Is it a teacher?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“No. Nobody.”
	-> narrow
+ “I said I'd call back. Not what I'd say. We can think about that together, or I leave it.” # emphasising-autonomy
	# feeling: relieved # distance: listening
	“…Don't say it's the stomach.”
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
+ “All right. The telephone is off for today.” # leaving-room
	# feeling: relieved # distance: guarded
	“…OK.”
	-> quiet

=== open ===
# feeling: sad # distance: listening
+ “So it starts long before anybody is in a classroom.” # complex-reflection
	# feeling: relieved # distance: nearer
	“When they all turn round. When I come in. That.”
	-> end_said
+ “I have an idea about what to tell them. Would you like to hear it, or not today?” # advice-asked # seeking-collaboration
	# feeling: calm # distance: listening
	“Not today.”
	-> quiet
+ “You just have to sit near the door, then nobody sees you.” # advice
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
