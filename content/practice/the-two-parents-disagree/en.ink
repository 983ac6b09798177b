-> dishes

=== dishes ===
# feeling: tense # distance: guarded
“By June. Either a job, or I turn off the Wi-Fi. Somebody has to do something!”
+ “You're never here, and then you give orders.” # confront
	# feeling: hurt # distance: far
	“I'm not here because I earn the money!”
	-> loud
+ “You're afraid that it will never stop.” # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	“Aren't you?”
	-> fear
+ “Quietly, please. Let's go into the garage.” # leaving-room
	# feeling: ashamed # distance: guarded
	“…Do you think it was heard?”
	-> fear

=== loud ===
# feeling: angry # distance: far
+ “You ought to have been stricter from the start, then.” # advice
	# feeling: angry # distance: far
	“So it's my fault. Of course.”
	-> upstairs
+ “That was unfair. You carry a lot. I'm frightened too, and it makes me sharp.” # apology
	# feeling: tired # distance: listening
	“…I'm so tired of it.”
	-> fear
+ “And when did you last go up and knock? When?” # closed-question # confront
	# feeling: guilty # distance: far
	“Because I don't know what to say any more!”
	-> upstairs

=== upstairs ===
# feeling: angry # distance: far
+ “You don't know what to say any more. Nor do I, mostly.” # simple-reflection
	# feeling: sad # distance: guarded
	“…I thought you knew.”
	-> fear
+ “Then go up and do it, your June! Go on!” # confront
	# feeling: angry # distance: far
	The tea towel hits the table.
	-> end_heard
+ “I'm going out to the bins. Come along, or we'll go on shouting.” # leaving-room
	# feeling: tired # distance: guarded
	“…I'll take the other bag.”
	-> fear

=== fear ===
# feeling: afraid # distance: listening
# example: “I'd like to hear what you're afraid of, before we decide anything.”
# example: “We want the same, I think. We're afraid in different directions.”
# example: “Whatever we do, let it be something that we both keep to.”
Two plates are dried twice over.
+ “What do you see, when you think of June?” # open-question
	# feeling: afraid # distance: listening
	“Us, at eighty. And that door.”
	-> said
+ “Everything I've read says that cutting it off makes things worse.” # giving-information
	# feeling: irritated # distance: guarded
	“You and your reading.”
	-> narrow
+ “You haven't given up. I see that.” # affirmation
	# feeling: moved # distance: listening
	“…I drive past the school sometimes. I don't know why.”
	-> said

=== narrow ===
# feeling: irritated # distance: guarded
+ “A book is no help when one lies awake.” # complex-reflection
	# feeling: sad # distance: listening
	“You lie awake too?”
	-> said
+ “At least I read something. And you?” # confront
	# feeling: angry # distance: far
	“I work!”
	-> end_heard
+ “There's one page I'd like to read to you. Now, or another time, or not?” # advice-asked # seeking-collaboration
	# feeling: dont_know # distance: listening
	“…One page.”
	-> said

=== said ===
# feeling: sad # distance: listening
+ “You're afraid that nothing ever changes. I'm afraid that we break something. Upstairs somebody hears both.” # summary
	# feeling: moved # distance: nearer
	“…Yes. That's how it is.”
	-> agree
+ “I lie awake too. I count what we did wrong.” # plain-word
	# feeling: sad # distance: nearer
	“I do the sums of the money. You those.”
	-> end_said
+ “You could simply go up and say good night.” # advice
	# feeling: dont_know # distance: guarded
	“And then? Then there's nothing.”
	-> end_said

=== agree ===
# feeling: moved # distance: nearer
+ “Could there be one thing that both of us do, and one that neither of us does?” # seeking-collaboration
	# feeling: calm # distance: nearer
	“No date, no Wi-Fi. And one sentence at the door, each of us. I'd manage one.”
	-> end_one
+ Say nothing. Take the second tea towel. # silence
	# feeling: sad # distance: nearer
	“The plate with the crack is still good.”
	-> end_said
+ “So June is off the table?” # closed-question
	# feeling: tired # distance: guarded
	“I don't know. For tonight.”
	-> end_said

=== end_one ===
# feeling: calm # distance: nearer
# ending: one-thing-both-keep
Somebody goes upstairs and says it. There is no answer. That had been agreed too.
-> END

=== end_said ===
# feeling: sad # distance: listening
# ending: said-out
You are not of one mind. You are on the same side of the door.
-> END

=== end_heard ===
# feeling: angry # distance: far
# ending: heard-upstairs
It was heard. Tomorrow one can say so: “We quarrelled. It was about our fear. You don't have to settle it.”
-> END
