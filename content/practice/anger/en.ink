-> broken

=== broken ===
# feeling: angry # distance: guarded
“Don't look like that! It was only a cup!”
+ “Have you gone mad? Look what you've done!” # confront
	# feeling: angry # distance: far
	“Say it again! Go on, say it again!”
	-> heat
+ Take a step back. Hands open. The door behind you stays free. # leaving-room
	# feeling: angry # distance: guarded
	“…I won't do anything to you.”
	-> space
+ “A cup.” # simple-reflection
	# feeling: angry # distance: guarded
	“Yes. A cup. It fell. I threw it.”
	-> space

=== heat ===
# feeling: angry # distance: far
Something flies past you and hits the wall.
+ Go. Down the stairs and outside, without a word, and call from there. # called-for-help
	# feeling: angry # distance: far
	Nobody comes after you.
	-> end_out
+ “I'm frightened now. I'm going downstairs. We'll talk when it's quieter.” # plain-word
	# feeling: ashamed # distance: guarded
	“…Frightened? Of me?”
	-> space
+ “Hit me, then, if you dare.” # confront
	# feeling: angry # distance: far
	The fist hits the door beside your head. You go, down the stairs, outside.
	-> end_out

=== space ===
# feeling: angry # distance: guarded
# example: “I'm not going to shout. I'm going to sit down here on the stairs.”
# example: “Something must have been too much.”
# example: “We needn't talk about it now.”
The breath comes fast. Then a little less fast.
+ “So much anger that it had to come out somewhere.” # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	“It isn't even about you.”
	-> under
+ “Why the cup? What was it this time?” # open-question # open-question
	# feeling: irritated # distance: far
	“Don't interrogate me!”
	-> again
+ “I can stay here, or I can be downstairs. Whichever's better for you.” # emphasising-autonomy
	# feeling: tired # distance: listening
	“…Here. But don't say anything.”
	-> under

=== again ===
# feeling: irritated # distance: far
+ “No more questions. Sorry.” # apology
	# feeling: tired # distance: guarded
	“…OK.”
	-> under
+ “I'm going into the kitchen and shutting the door. I'll look in later.” # leaving-room
	# feeling: angry # distance: guarded
	“Yes. Go.”
	-> end_apart
+ “You need to learn to control yourself. Take a deep breath.” # advice
	# feeling: angry # distance: far
	“You take one!” The door slams.
	-> end_apart

=== under ===
# feeling: tired # distance: listening
+ Say nothing. Stay sitting on the stairs. # silence
	# feeling: sad # distance: listening
	“They wrote back. About the job. They didn't even get my name right.”
	-> shards
+ “I'm not angry about the cup. It was the throwing that frightened me. I don't want it to happen again.” # plain-word
	# feeling: ashamed # distance: nearer
	“…I know. It frightened me too. It was the job. They didn't even get my name right.”
	-> shards
+ “You're just like your grandfather.” # confront
	# feeling: hurt # distance: far
	“Then leave me alone with it.”
	-> end_apart

=== shards ===
# feeling: sad # distance: nearer
+ “There are bits everywhere. Shall I get the broom?” # seeking-collaboration
	# feeling: ashamed # distance: nearer
	“I'll sweep. …You hold that.”
	-> end_swept
+ “I'm going down now. Mind your feet.” # leaving-room
	# feeling: tired # distance: listening
	“…Sorry about the cup.”
	-> end_apart
+ “You'd been hoping, and they didn't even get your name right.” # complex-reflection
	# feeling: sad # distance: nearer
	“…That was Gran's cup, wasn't it.”
	-> end_swept

=== end_swept ===
# feeling: sad # distance: nearer
# ending: shards-swept
On another day, not now, you say what you will do if something is thrown again: go out, and call. Beforehand, and calmly.
-> END

=== end_apart ===
# feeling: tired # distance: guarded
# ending: both-apart
It is enough for today that it is quiet. If it happens more often, it is no longer something for one family alone.
-> END

=== end_out ===
# feeling: angry # distance: far
# ending: out-and-calling
Getting out of reach is no betrayal. Whoever is in danger calls the emergency number; whoever is only shaking can call somebody too. Nobody has to go back in alone.
-> END
