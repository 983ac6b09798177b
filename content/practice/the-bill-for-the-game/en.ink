-> table

=== table ===
# feeling: ashamed # distance: guarded
“…I was going to tell you.”
+ “Two hundred and fourteen! Are you out of your mind?” # closed-question # confront
	# feeling: ashamed # distance: far
	“I said I was going to tell you.”
	-> loud
+ “It gave me a shock when I saw it. I'd like to understand it first.” # plain-word
	# feeling: anxious # distance: listening
	“It wasn't meant to be that much.”
	-> said
+ “And you've been dreading this piece of paper ever since.” # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	“…Three weeks.”
	-> said

=== loud ===
# feeling: ashamed # distance: far
+ “That thing gets deleted today, and that's that.” # advice
	# feeling: angry # distance: far
	“Then you're deleting everyone I know.”
	-> off
+ “What on earth do you get out of it?” # open-question
	# feeling: lonely # distance: far
	“You wouldn't understand.”
	-> off
+ “Wait. I started by shouting. Let me start again.” # apology
	# feeling: dont_know # distance: guarded
	“…OK.”
	-> said

=== off ===
# feeling: angry # distance: far
+ Put the sheet face down. Breathe out. Stay seated. # silence
	# feeling: ashamed # distance: guarded
	“…I know it's your money.”
	-> said
+ “As long as you eat at this table you don't talk to me like that.” # confront
	# feeling: angry # distance: far
	“Then I won't eat.”
	-> end_off
+ “That was too much at once. You say when we talk about it. It can be tomorrow.” # emphasising-autonomy
	# feeling: dont_know # distance: listening
	“…No. Now.”
	-> said

=== said ===
# feeling: ashamed # distance: listening
# example: “What happened that night? I mean it, I'd like to know.”
# example: “You wanted something badly that night.”
# example: “It has to be paid. And you matter more to me than that.”
The water glass is turned on the table, a quarter turn, and another.
+ “How did it happen, that night?” # open-question
	# feeling: lonely # distance: listening
	“It was somebody's birthday. In the group. Everybody gave something.”
	-> why
+ “Did somebody make you? Do you know these people at all?” # closed-question # closed-question
	# feeling: irritated # distance: guarded
	“Nobody made me. They're my friends.”
	-> tight
+ “It wasn't meant to be that much.” # simple-reflection
	# feeling: guilty # distance: listening
	“It was ten at first. And then it just went on.”
	-> why

=== tight ===
# feeling: irritated # distance: guarded
+ “People you've never even met aren't friends.” # confront
	# feeling: hurt # distance: far
	“They're the ones who ask how I am.”
	-> end_off
+ “They're people you'd like to have something to give to.” # complex-reflection
	# feeling: sad # distance: listening
	“It was the first time I could.”
	-> why
+ “I'll make some tea. You can tell me, if you like.” # leaving-room
	# feeling: calm # distance: guarded
	“…It was a birthday.”
	-> why

=== why ===
# feeling: sad # distance: listening
+ “You were glad to belong. And then ashamed of it for three weeks.” # complex-reflection # feeling-named
	# feeling: ashamed # distance: nearer
	“…Yes. Both.”
	-> pay
+ “Next time, think first and click afterwards.” # advice
	# feeling: irritated # distance: far
	“Yes. Thanks.”
	-> end_off
+ “It has to be paid back somehow. Shall we work out how together, or would you rather think first?” # seeking-collaboration
	# feeling: relieved # distance: listening
	“…I've got thirty from Grandma.”
	-> pay

=== pay ===
# feeling: dont_know # distance: listening
+ “You say what you can manage a month. I'll write it down.” # emphasising-autonomy
	# feeling: relieved # distance: nearer
	“Eight months. …I can do that.”
	-> end_parts
+ Say nothing. Turn the sheet over so that it no longer lies between you. # silence
	# feeling: moved # distance: nearer
	“He sent a picture of the cake.”
	-> end_why
+ “Was it a good birthday?” # closed-question
	# feeling: glad # distance: listening
	“He cried. In a good way.”
	-> end_why

=== end_parts ===
# feeling: relieved # distance: nearer
# ending: paid-in-parts
The rule for the card changes too: from now on it stays in the drawer. You say so beforehand, not afterwards.
-> END

=== end_why ===
# feeling: sad # distance: listening
# ending: says-what-it-was
The sum is still the same. It can be talked about tomorrow.
-> END

=== end_off ===
# feeling: angry # distance: far
# ending: headphones
The glass of water stays on the table. Later one could put it in front of the door, with a line: “I shouted. The bill can wait.”
-> END
