-> bikes

=== bikes ===
# feeling: ashamed # distance: guarded
“I can't do it. I told you I can't do it.”
+ “Come on, just till break. You've done the worst part already.” # advice
	# feeling: overwhelmed # distance: far
	“No.”
	-> shrink
+ “It was too much in there, and now you feel ashamed of leaving as well.” # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	“…Everybody saw.”
	-> stay
+ Say nothing. Lean on the wall, at some distance, and look at the road too. # silence
	# feeling: overwhelmed # distance: guarded
	The hands are shaking so much that the lock will not open.
	-> stay

=== shrink ===
# feeling: overwhelmed # distance: far
+ “After all the trouble everybody's gone to?” # confront
	# feeling: guilty # distance: far
	“I know! That's why!”
	-> end_rides
+ “No. I said that too quickly. You don't have to go back in today.” # apology
	# feeling: dont_know # distance: guarded
	“…Really?”
	-> stay
+ “Why not? Did somebody say something? Who?” # open-question # closed-question
	# feeling: tense # distance: far
	“Nobody! Let me go!”
	-> end_rides

=== stay ===
# feeling: ashamed # distance: listening
# example: “You needn't explain anything now.”
# example: “Twenty minutes, and every one of them was long.”
# example: “I'll tell your mother that I saw you off, and nothing else, if that's all right with you.”
From the gym comes the sound of a ball.
+ “What was it like, in there?” # open-question
	# feeling: afraid # distance: listening
	“They all turned round. And then they clapped.”
	-> told
+ “I saw you come in at the gate this morning. I know what that took.” # affirmation
	# feeling: moved # distance: listening
	“I sat behind the gym first. For an hour.”
	-> told
+ “Next time, sit by the door and breathe out slowly.” # advice
	# feeling: lonely # distance: guarded
	“There won't be a next time.”
	-> narrow

=== narrow ===
# feeling: lonely # distance: guarded
+ “Right now it feels as if that was the last time.” # complex-reflection
	# feeling: sad # distance: listening
	“It was. They clapped.”
	-> told
+ “Don't say that. We don't give up.” # confront
	# feeling: lonely # distance: far
	The lock snaps open.
	-> end_rides
+ “Ride home carefully. Nothing has to be decided today.” # leaving-room
	# feeling: tired # distance: listening
	“…OK.”
	-> end_twenty

=== told ===
# feeling: afraid # distance: listening
+ “The clapping, that was us adults not thinking. I'm sorry.” # apology # plain-word
	# feeling: moved # distance: nearer
	“…They meant it nicely. That's the worst part.”
	-> place
+ “First getting here at all, then everybody looking.” # simple-reflection
	# feeling: sad # distance: listening
	“I only wanted to sit there and be nobody.”
	-> place
+ “Will you try again tomorrow? Or on Monday?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“I don't know. I want to go home.”
	-> end_twenty

=== place ===
# feeling: sad # distance: listening
+ “There's the bench here, and the library before eight, when it's empty. You might not want either. Would you like to hear more, or go?” # seeking-collaboration # emphasising-autonomy
	# feeling: curious # distance: nearer
	“…Is it really empty?”
	-> end_bench
+ “Go home now. I'll say you were here, and nothing else. Is that all right?” # leaving-room
	# feeling: relieved # distance: listening
	“Yes. Say that.”
	-> end_twenty
+ “I'll speak to the class so that everybody just acts normally.” # advice
	# feeling: anxious # distance: guarded
	“Please don't talk about me.”
	-> end_twenty

=== end_bench ===
# feeling: curious # distance: nearer
# ending: bench-by-the-bicycles
You sit for a while where it smells of rubber and rain. Whether there is another time, and when, is not for you to say.
-> END

=== end_twenty ===
# feeling: tired # distance: listening
# ending: twenty-minutes-count
In the register you write that somebody was here. In the staff room you ask that nobody say “at last” and nobody clap.
-> END

=== end_rides ===
# feeling: lonely # distance: far
# ending: rides-off
One line in the evening, which needs no answer: “It was too much, and we hadn't thought. Nothing is expected tomorrow.”
-> END
