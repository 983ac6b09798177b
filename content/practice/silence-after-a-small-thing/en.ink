-> silent

=== silent ===
# feeling: hurt # distance: far
You knock. It is so quiet in there that it must be on purpose.
+ “All this because of a cardboard box?” # confront
	# feeling: hurt # distance: far
	Something heavy is pushed against the door.
	-> shut
+ “I threw something away, and it's been quiet ever since. It mattered to you.” # complex-reflection
	# feeling: hurt # distance: guarded
	“…”
	-> crack
+ “What is it? Is it still about yesterday?” # closed-question # closed-question
	# feeling: irritated # distance: far
	“…No.”
	-> shut

=== shut ===
# feeling: hurt # distance: far
+ “I'll buy you a new one, a better one, with a lid.” # advice
	# feeling: lonely # distance: far
	“You don't get it.”
	-> still
+ “I was making light of it just now. That wasn't fair. I'm sorry.” # apology
	# feeling: hurt # distance: guarded
	Nothing is moved. But somebody is standing behind the door.
	-> crack
+ Fetch a slip of paper and a pencil, and sit down on the floor. # leaving-room
	# feeling: dont_know # distance: guarded
	The floor is cold. On the other side somebody sits down too.
	-> paper

=== crack ===
# feeling: hurt # distance: guarded
# example: “I threw it away without asking. That was wrong.”
# example: “I don't know yet what was in it. If you ever want to tell me, I'd like to know.”
# example: “You look for something of yours, and it's gone. I'd have been furious.”
A long breath behind the door.
+ “I threw it away without asking you. I'm sorry.” # apology
	# feeling: sad # distance: listening
	“…It was the cat's box.”
	-> told
+ “But it was empty, wasn't it?” # closed-question
	# feeling: lonely # distance: far
	“Yes. Empty.”
	-> still
+ Sit down with your back to the door. Say nothing. # silence
	# feeling: dont_know # distance: guarded
	Through the wood you can feel somebody leaning there too.
	-> paper

=== paper ===
# feeling: dont_know # distance: guarded
+ Write: “I'm sorry that I didn't ask.” Push it under the door. # plain-word
	# feeling: sad # distance: listening
	The pencil scratches. “It was hers. She slept in it.”
	-> told
+ Write: “Why don't you talk to me?” Push it under the door. # open-question
	# feeling: tense # distance: far
	The slip lies there. Nobody takes it.
	-> still
+ Leave the paper and the pencil there, and go. # leaving-room
	# feeling: calm # distance: guarded
	Halfway down the stairs you hear the paper.
	-> end_slip

=== told ===
# feeling: sad # distance: listening
+ “She slept in it. And I put it out with the paper. And now it hurts all over again.” # complex-reflection # feeling-named
	# feeling: missing_someone # distance: nearer
	“…It still had her hair in it.”
	-> cat
+ “That was three years ago. How about a new cat?” # advice
	# feeling: lonely # distance: far
	“Go away. Please.”
	-> still
+ “The cat's box.” # simple-reflection
	# feeling: sad # distance: listening
	“The one from her last week.”
	-> cat

=== cat ===
# feeling: missing_someone # distance: nearer
+ “The paper isn't collected till Friday. I'll go down and look.” # giving-information # plain-word
	# feeling: hopeful # distance: nearer
	“…It's got her name on the bottom.”
	-> end_learns
+ Say nothing. Stay, with your back to the door. # silence
	# feeling: sad # distance: nearer
	“She always came when I couldn't sleep.”
	-> end_learns
+ “Would you like me to ask next time?” # closed-question
	# feeling: tired # distance: listening
	“…Always. Always ask.”
	-> end_slip

=== end_learns ===
# feeling: sad # distance: nearer
# ending: learns-what-it-was
Whether the box can still be found does not decide anything. You know now what it was.
-> END

=== end_slip ===
# feeling: dont_know # distance: listening
# ending: slip-answered
There is one word on it: “Ask.” You keep the slip.
-> END

=== still ===
# feeling: lonely # distance: far
# ending: still-silent
One can come back in an hour, without an explanation and without a new box: “I threw it away without asking. I'm sorry.” That is all it needs to be.
-> END
