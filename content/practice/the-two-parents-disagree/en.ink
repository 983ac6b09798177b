-> dishes

=== dishes ===
# feeling: tense # distance: guarded
“By June. Either a job, or I turn off the Wi-Fi. Somebody has to do something!”
+ “You're never here, and then you give orders.” # confront
	# feeling: hurt # distance: far
	“I'm not here because I'm out earning the money!”
	-> loud
+ “You're afraid it will never end.” # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	“Aren't you?”
	-> fear
+ “Not so loud. Let's go out to the garage.” # leaving-room
	# feeling: ashamed # distance: guarded
	“…Do you think we were heard?”
	-> fear

=== loud ===
# feeling: angry # distance: far
+ “You ought to have been stricter from the start, then.” # advice
	# feeling: angry # distance: far
	“So it's my fault. Of course. I can't say anything right.”
	-> upstairs
+ “That was unfair. You carry a lot. I'm frightened too, and it makes me snap.” # apology
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
+ “Then go up and say it, you and your June! Go on!” # confront
	# feeling: angry # distance: far
	The tea towel hits the table.
	-> end_heard
+ “I'm taking the rubbish out. Come with me, or we'll only go on shouting.” # leaving-room
	# feeling: tired # distance: guarded
	“…I'll take the other bag.”
	-> fear

=== fear ===
# feeling: afraid # distance: listening
# example: “I'd like to hear what you're afraid of, before we decide anything.”
# example: “We want the same thing, I think. We're afraid in different directions.”
# example: “Whatever we do, let it be something we both stick to.”
The tea towel is folded, and folded again.
+ “What do you see, when you think of June?” # open-question
	# feeling: afraid # distance: listening
	“Us, at eighty. And that door.”
	-> said
+ “Everything I've read says turning it off makes things worse.” # giving-information
	# feeling: irritated # distance: guarded
	“You and your reading.”
	-> narrow
+ “You haven't given up. I see that.” # affirmation
	# feeling: moved # distance: listening
	“…I drive past the school sometimes. I don't know why.”
	-> said

=== narrow ===
# feeling: irritated # distance: guarded
+ “Books are no help when you're lying awake.” # complex-reflection
	# feeling: sad # distance: listening
	“You lie awake too?”
	-> said
+ “At least I read something. And you?” # confront
	# feeling: angry # distance: far
	“I work!”
	-> end_heard
+ “There's one page I'd like to read to you. Now, or another time, or not at all?” # advice-asked # seeking-collaboration
	# feeling: dont_know # distance: listening
	“…One page.”
	-> said

=== said ===
# feeling: sad # distance: listening
+ “You're afraid nothing will ever change. I'm afraid we'll break something. And somebody upstairs can hear both.” # summary
	# feeling: moved # distance: nearer
	“…Yes. That's how it is.”
	-> agree
+ “I lie awake too. I count up what we did wrong.” # plain-word
	# feeling: sad # distance: nearer
	“I count the money. You count that.”
	-> end_said
+ “You could simply go up and say good night.” # advice
	# feeling: dont_know # distance: guarded
	“And then what? Then nothing.”
	-> end_said

=== agree ===
# feeling: moved # distance: nearer
+ “Could there be one thing we both do, and one thing neither of us does?” # seeking-collaboration
	# feeling: calm # distance: nearer
	“No date, and nobody touches the Wi-Fi. And one sentence at the door, each of us. I could manage one.”
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
It was heard. Tomorrow one can say so: “We had a row. It was about us being frightened. You don't have to sort it out.”
-> END
