-> kitchen

=== kitchen ===
# feeling: empty # distance: guarded
The kettle is boiling.
“Sometimes I think it would be better if I wasn't here any more.”
+ “Don't say such things.” # confront
	# feeling: ashamed # distance: far
	“…Forget it.”
	-> away
+ “It's so heavy that not being here seems better.” # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	“…Yes.”
	-> heard
+ Turn off the gas. Sit down. Say nothing yet. # silence
	# feeling: afraid # distance: listening
	“…I shouldn't have said that.”
	-> heard

=== away ===
# feeling: ashamed # distance: far
The chair is pushed back already.
+ “Wait. I was frightened, that's why I said it. Please stay. I want to hear.” # apology # plain-word
	# feeling: dont_know # distance: listening
	The chair stays where it is.
	-> heard
+ “You need some fresh air, and sleep. It'll all look different tomorrow.” # advice
	# feeling: lonely # distance: far
	“Sure.”
	-> left
+ “And what about us? Do you ever think of us?” # confront
	# feeling: guilty # distance: far
	“That's just it. I do.”
	-> left

=== heard ===
# feeling: sad # distance: listening
# example: “Are you thinking of killing yourself?”
# example: “Do you mean that you want to die?”
# example: “I'd like to ask you straight out, because you matter to me: are you thinking of taking your own life?”
You can hear the kitchen clock.
+ “Are you thinking of killing yourself?” # asked-directly
	# feeling: afraid # distance: nearer
	“…Sometimes. At night. …Nobody's ever asked me.”
	-> answered
+ “You're not going to do anything silly, are you?” # closed-question
	# feeling: lonely # distance: guarded
	“No, no. I'm just tired.”
	-> veiled
+ “Why? You've got everything here, haven't you?” # open-question
	# feeling: guilty # distance: guarded
	“I know. That makes it worse. I'm just so tired.”
	-> veiled

=== veiled ===
# feeling: lonely # distance: guarded
The answer came very fast. The eyes stay on the table.
+ “I asked that badly. Are you thinking of taking your own life?” # asked-directly
	# feeling: afraid # distance: listening
	“…Yes. Not every day. But yes.”
	-> answered
+ “Good. Off to bed, then.” # advice
	# feeling: lonely # distance: far
	“Yes. Good night.”
	-> left
+ “You're tired.” # simple-reflection
	# feeling: sad # distance: listening
	“…Of everything. All the time.”
	-> heard_again

=== heard_again ===
# feeling: drained # distance: listening
Outside a scooter goes by. Then it is quiet again.
+ “So tired that you think of dying?” # asked-directly
	# feeling: afraid # distance: nearer
	“…Yes.”
	-> answered
+ Say nothing. Move your chair a little nearer, and wait. # silence
	# feeling: sad # distance: nearer
	“I think of dying. There. I've said it.”
	-> answered
+ “You must be hungry. Eat something, and it'll pass.” # advice
	# feeling: lonely # distance: far
	“I'm not hungry.”
	-> left

=== left ===
# feeling: lonely # distance: far
# ending: asked-late
The steps go up the stairs. The door closes. You stand in the kitchen with what was said. It is not too late: you go up, knock and say: “I was frightened, and I didn't listen. I'd like to ask you properly. Are you thinking of killing yourself? I'm staying here.” And if nobody answers, or it cannot wait, the numbers below are there for you too.
-> END

=== answered ===
# feeling: afraid # distance: nearer
It has been said. The house is still standing.
+ “I'm glad you told me. I'm not going anywhere.” # affirmation
	# feeling: relieved # distance: nearer
	“…Don't tell everyone.”
	-> more
+ “Promise me you'll never think that again.” # confront
	# feeling: guilty # distance: guarded
	“I can't promise that.”
	-> more
+ “Have you thought about how, or got something ready for it?” # asked-directly
	# feeling: afraid # distance: listening
	“…There's something in my drawer.”
	-> plan

=== more ===
# feeling: afraid # distance: listening
Two cups stand on the table. Nobody drinks.
+ “I have to ask one more thing. Is there something here that you would use?” # asked-directly
	# feeling: afraid # distance: listening
	“…In the drawer.”
	-> plan
+ “I won't tell everyone. But I can't carry this by myself either. I'd like us to tell one person whose job this is.” # plain-word
	# feeling: anxious # distance: listening
	“…Who?”
	-> call
+ Say nothing. Stay beside them. # silence
	# feeling: sad # distance: nearer
	“What happens now?”
	-> call

=== plan ===
# feeling: afraid # distance: listening
It is good that you know. From here on, nobody stays alone with it.
+ “Will you let me take it away for now? And then we call somebody, you and I.” # seeking-collaboration
	# feeling: relieved # distance: nearer
	“…OK. Take it.”
	-> call
+ “I'm calling now, and I'm doing it here, so you can hear everything.” # called-for-help
	# feeling: anxious # distance: nearer
	“…Put it on speaker.”
	-> phone
+ “How could you do this to me?” # confront
	# feeling: guilty # distance: guarded
	“I'm sorry. I'm sorry.”
	-> call

=== call ===
# feeling: anxious # distance: listening
The phone is beside the cups. The numbers are at the foot of this page.
+ “There's a number where somebody is awake now. Shall I talk, or will you?” # called-for-help # emphasising-autonomy
	# feeling: anxious # distance: nearer
	“You.”
	-> phone
+ “Sleep on it, and we'll see tomorrow.” # leaving-room
	# feeling: lonely # distance: guarded
	“…All right.”
	-> end_alone
+ “I'll sleep on the sofa tonight, with the door open. In the morning we'll ring the doctor together.” # plain-word
	# feeling: relieved # distance: nearer
	“…You don't have to. …OK.”
	-> stays

=== end_alone ===
# feeling: lonely # distance: guarded
# ending: asked-late
On the stairs you notice that you are walking away. You turn round. You knock, and ask once more, and this time you stay: nobody who has said such a thing is left alone that night, and what could be used is taken away.
-> END

=== stays ===
# feeling: relieved # distance: nearer
# ending: staying-tonight
Nobody has promised anything. You have asked, what could be used is locked away, and somebody is near. If it gets worse in the night, you do not wait for the morning: the number for danger to life is below.
-> END

=== phone ===
# feeling: anxious # distance: nearer
# ending: together-on-the-phone
It rings four times. Then a voice says that there is time. You say where you are, and that there are two of you. When life is in danger, or it cannot wait, one calls the emergency number instead, and stays until they come.
-> END
