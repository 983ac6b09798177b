-> letter

=== letter ===
# feeling: tense # distance: guarded
“What are you standing there for?”
+ “Guess who's written! You'll write back this time, won't you? It'd do you good.” # closed-question # advice
	# feeling: afraid # distance: far
	“…Who?”
	-> push
+ “There's a letter for you. I haven't opened it. Who it's from is on the back.” # giving-information
	# feeling: anxious # distance: listening
	“A letter. On paper.”
	-> given
+ “There's post for you, from an old friend. Shall I put it under the door, or keep it for a while?” # seeking-collaboration
	# feeling: anxious # distance: listening
	“…What old friend?”
	-> given

=== push ===
# feeling: afraid # distance: far
+ “She was your best friend. You don't leave people waiting like that.” # confront
	# feeling: ashamed # distance: far
	“I know what I've done.”
	-> back
+ “That was three things at once. It's a letter. It can just be a letter.” # apology
	# feeling: anxious # distance: guarded
	“…Put it down somewhere.”
	-> given
+ “Shall I read it to you? Or ring her up and explain?” # closed-question # closed-question
	# feeling: angry # distance: far
	“No! Don't you dare!”
	-> back

=== given ===
# feeling: anxious # distance: guarded
# example: “It isn't urgent. Letters can wait.”
# example: “It can be frightening, that somebody's been thinking of you.”
# example: “You don't owe anybody an answer. It's yours, that's all.”
The chair rolls nearer to the door.
+ “A year of not answering, and every message makes it heavier.” # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	“She must hate me.”
	-> talk
+ “I'll put it on the shelf in the corridor.” # leaving-room
	# feeling: relieved # distance: guarded
	“…Yes. There.”
	-> end_waits
+ “Why did you stop talking to her? Did you fall out?” # open-question # closed-question
	# feeling: tense # distance: far
	“We didn't fall out. There wasn't anything.”
	-> back

=== back ===
# feeling: ashamed # distance: far
+ Say nothing. Push the letter half under the door, so that it can be taken or pushed back. # silence
	# feeling: anxious # distance: guarded
	It lies there. A finger touches the corner.
	-> talk
+ “Then I don't understand you.” # confront
	# feeling: lonely # distance: far
	“Neither do I.”
	-> end_back
+ “It's up to you what happens to it. I won't ask again.” # emphasising-autonomy
	# feeling: relieved # distance: guarded
	“…OK.”
	-> end_waits

=== talk ===
# feeling: ashamed # distance: listening
+ “You think she hates you.” # simple-reflection
	# feeling: sad # distance: listening
	“I would. If somebody just stopped.”
	-> open
+ “Just send her an emoji. That'd be enough.” # advice
	# feeling: tense # distance: guarded
	“You can't send an emoji after a year.”
	-> end_waits
+ “You were a good friend to her. I saw that.” # affirmation
	# feeling: moved # distance: listening
	“…That was somebody else.”
	-> open

=== open ===
# feeling: sad # distance: listening
+ “The stamp has a cat on it. She must have picked that one for you.” # giving-information
	# feeling: tender # distance: nearer
	“…Show me.”
	-> end_read
+ Say nothing. Let go of the letter. # silence
	# feeling: anxious # distance: nearer
	It is drawn in, slowly, as if it might make a noise.
	-> end_read
+ “Will you tell me what's in it?” # closed-question
	# feeling: tense # distance: guarded
	“…Put it on the shelf.”
	-> end_waits

=== end_read ===
# feeling: tender # distance: nearer
# ending: letter-read
Whether an answer will come of it is nobody's business tonight.
-> END

=== end_waits ===
# feeling: anxious # distance: guarded
# ending: letter-waits
For four days it lies there. On the fifth it is gone, and you say nothing about it.
-> END

=== end_back ===
# feeling: lonely # distance: far
# ending: letter-sent-back
You put it away in your own drawer, unopened, and say through the door where it is.
-> END
