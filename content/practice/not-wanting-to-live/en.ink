-> kitchen

=== kitchen ===
# feeling: empty # distance: guarded
The water for the tea is boiling.
“Sometimes I think it would be better if I wasn't here any more.”
+ “Don't say such things.” # confront
	# feeling: ashamed # distance: far
	“…Forget it.”
	-> away
+ “So heavy that being gone seems better.” # complex-reflection # feeling-named
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
+ “Wait. I got a fright, that's why. Please stay. I want to hear it.” # apology # plain-word
	# feeling: dont_know # distance: listening
	The chair stays where it is.
	-> heard
+ “You need some fresh air, and sleep. It will look different tomorrow.” # advice
	# feeling: lonely # distance: far
	“Sure.”
	-> left
+ “And us? Do you ever think of us?” # confront
	# feeling: guilty # distance: far
	“That's just it. I do.”
	-> left

=== heard ===
# feeling: sad # distance: listening
# example: “Are you thinking of killing yourself?”
# example: “Do you mean that you want to die?”
# example: “I'd like to ask you straight out, because you matter to me: do you think of taking your life?”
The kitchen clock can be heard.
+ “Are you thinking of killing yourself?” # asked-directly
	# feeling: afraid # distance: nearer
	“…Sometimes. At night. …Nobody's ever asked me.”
	-> answered
+ “You're not going to do anything silly, are you?” # closed-question
	# feeling: lonely # distance: guarded
	“No, no.”
	-> veiled
+ “Why? You have everything here, haven't you?” # open-question
	# feeling: guilty # distance: guarded
	“I know. That makes it worse.”
	-> veiled

=== veiled ===
# feeling: lonely # distance: guarded
The answer came very fast. The eyes stay on the table.
+ “I asked that badly. Are you thinking of taking your own life?” # asked-directly
	# feeling: afraid # distance: listening
	“…Yes. Not every day. But yes.”
	-> answered
+ “Good. Then go to sleep now.” # advice
	# feeling: lonely # distance: far
	“Yes. Good night.”
	-> left
+ “Knowing it makes it worse.” # simple-reflection
	# feeling: sad # distance: listening
	“I'm so tired.”
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
+ “You must be hungry. Eat something, then it passes.” # advice
	# feeling: lonely # distance: far
	“I'm not hungry.”
	-> left

=== left ===
# feeling: lonely # distance: far
# ending: asked-late
The steps go up the stairs. The door closes. You stand in the kitchen with the sentence. It is not too late: you go up, knock and say: “I was frightened, and I talked past it. I'd like to ask you properly. Are you thinking of killing yourself? I'm staying here.” And if nobody answers, or it cannot wait, the numbers below are there for you too.
-> END

=== answered ===
# feeling: afraid # distance: nearer
It has been said. Nothing has fallen down.
+ “I'm glad you told me. I'm not going anywhere.” # affirmation
	# feeling: relieved # distance: nearer
	“…Don't tell everyone.”
	-> more
+ “Promise me that you'll never think that again.” # confront
	# feeling: guilty # distance: guarded
	“I can't promise that.”
	-> more
+ “Do you have an idea how, or something ready for it?” # asked-directly
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
+ “I won't tell everyone. But I can't carry this by myself either. I'd like us to tell one person whose work it is.” # plain-word
	# feeling: anxious # distance: listening
	“…Who?”
	-> call
+ Say nothing. Stay beside them. # silence
	# feeling: sad # distance: nearer
	“What happens now?”
	-> call

=== plan ===
# feeling: afraid # distance: listening
It is good that you know. This is where one does not stay alone with it.
+ “Will you let me take it away for now? And then we call somebody, you and I.” # seeking-collaboration
	# feeling: relieved # distance: nearer
	“…OK. Take it.”
	-> call
+ “I'm calling now, and I'm doing it here, so that you hear everything.” # called-for-help
	# feeling: anxious # distance: nearer
	“…Put it on loud.”
	-> phone
+ “How could you do that to me?” # confront
	# feeling: guilty # distance: guarded
	“I'm sorry. I'm sorry.”
	-> call

=== call ===
# feeling: anxious # distance: listening
The telephone lies beside the cups. The numbers are at the foot of this page.
+ “There's a number where somebody is awake now. Shall I speak, or will you?” # called-for-help # emphasising-autonomy
	# feeling: anxious # distance: nearer
	“You.”
	-> phone
+ “Sleep on it, and tomorrow we'll see.” # leaving-room
	# feeling: lonely # distance: guarded
	“…All right.”
	-> end_alone
+ “Tonight I'll sleep on the sofa, with the door open. In the morning we call the doctor together.” # plain-word
	# feeling: relieved # distance: nearer
	“…You don't have to. …OK.”
	-> stays

=== end_alone ===
# feeling: lonely # distance: guarded
# ending: asked-late
On the stairs you notice that you have just gone away. You turn round. You knock, and ask once more, and this time you stay: nobody who has said such a thing is left alone that night, and what could be used is taken away.
-> END

=== stays ===
# feeling: relieved # distance: nearer
# ending: staying-tonight
Nobody has promised anything. You have asked, what was in the house is locked away, and somebody is near. If it gets worse in the night, you do not wait for the morning: the number for danger to life is below.
-> END

=== phone ===
# feeling: anxious # distance: nearer
# ending: together-on-the-phone
It rings four times. Then a voice says that it has time. You say where you are, and that you are two. When it is danger to life, and somebody cannot wait any more, one calls the emergency number instead, and stays until they come.
-> END
