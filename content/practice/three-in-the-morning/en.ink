-> fridge

=== fridge ===
# feeling: tense # distance: guarded
The hand on the fridge door does not move.
+ “Do you know what time it is?” # closed-question # confront
	# feeling: ashamed # distance: far
	“Three. I know.”
	-> clock
+ “Oh, you too. I couldn't sleep either.” # plain-word
	# feeling: dont_know # distance: listening
	“…Mm.”
	-> toast
+ Nod, fill a glass of water, and sit down at the far end of the table. # silence
	# feeling: on_edge # distance: guarded
	The light from the fridge falls on the floor between you.
	-> toast

=== clock ===
+ “If you switched that thing off at eleven you'd sleep like everybody else.” # advice
	# feeling: irritated # distance: far
	“It doesn't work like that.”
	-> leaving
+ “I sound like a policeman. And you'd waited till nobody was about.” # complex-reflection # feeling-named
	# feeling: embarrassed # distance: listening
	“…Sort of.”
	-> toast
+ “What do you do up there all night?” # open-question
	# feeling: ashamed # distance: far
	“Nothing. Stuff.”
	-> leaving

=== leaving ===
# feeling: ashamed # distance: far
# example: “Stay. It's your kitchen too.”
# example: “I wasn't checking on you. I was thirsty.”
# example: “Take what you like. I'll look at the other wall.”
One foot is already on the first stair.
+ “Sorry. I'm half asleep, and I start on about the clock. Stay, if you're hungry.” # apology
	# feeling: embarrassed # distance: guarded
	The foot comes down again.
	-> toast
+ Look out of the window, so that the way to the fridge is free. # leaving-room
	# feeling: tired # distance: guarded
	The fridge door opens behind you.
	-> up
+ “Run away, then. As always.” # confront
	# feeling: hurt # distance: far
	No answer. The stairs, two at a time.
	-> dark

=== toast ===
# feeling: tired # distance: listening
It is so quiet that you can hear the tap drip.
+ “I'm making toast. There's plenty.” # giving-information
	# feeling: dont_know # distance: listening
	“…Go on, then.”
	-> talk
+ “Are you sleeping at all? Have you been out this week?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“I only came for something to eat.”
	-> up
+ “Three is a good hour. Nobody about.” # simple-reflection
	# feeling: calm # distance: listening
	“Nobody rings.”
	-> talk

=== talk ===
# feeling: calm # distance: listening
+ “It's nice to eat with somebody at this hour.” # affirmation
	# feeling: embarrassed # distance: nearer
	“It's only toast.”
	-> last
+ “Tomorrow we could go to the doctor about your sleep.” # advice
	# feeling: tense # distance: guarded
	“…I'll take this upstairs.”
	-> up
+ Say nothing. Push the salt across. # silence
	# feeling: calm # distance: nearer
	It is taken, without looking up.
	-> last

=== last ===
# feeling: calm # distance: nearer
+ “The days must be loud, from up there.” # complex-reflection # feeling-named
	# feeling: sad # distance: nearer
	“…Everybody's going somewhere.”
	-> end_two
+ “I'm going back to bed. Stay as long as you like.” # emphasising-autonomy
	# feeling: calm # distance: listening
	“Night.”
	-> up
+ “Will you come down for lunch, then?” # closed-question
	# feeling: tense # distance: guarded
	“…I don't know.”
	-> up

=== end_two ===
# feeling: calm # distance: nearer
# ending: two-cups
Outside the first bus goes by, empty. You both hear it.
-> END

=== up ===
# feeling: tired # distance: guarded
# ending: plate-upstairs
Halfway up, the footsteps stop, and then go on.
-> END

=== dark ===
# feeling: hurt # distance: far
# ending: light-out
Nobody has eaten. There will be other nights; it may be worth leaving bread on the table.
-> END
