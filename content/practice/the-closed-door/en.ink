-> door

=== door ===
# feeling: tense # distance: guarded
The stairs creak. There is light under the door. Something moved in there just now; now nothing does.
+ “Are you hungry? Have you eaten anything at all today?” # closed-question # closed-question
	# feeling: tense # distance: guarded
	“…”
	-> asked
+ “It's me. There's soup. I'll put it by the door.” # giving-information
	# feeling: tense # distance: listening
	The chair creaks, once.
	-> tray
+ Knock once, softly, put the tray down, and wait. # leaving-room
	# feeling: anxious # distance: listening
	“…What.”
	-> tray

=== asked ===
# feeling: tense # distance: guarded
In there, somebody is holding their breath.
+ “Why don't you say anything? Did something happen?” # open-question # closed-question
	# feeling: irritated # distance: guarded
	“Nothing. Nothing happened.”
	-> pushed
+ “That was a lot of questions. Sorry.” # apology
	# feeling: anxious # distance: listening
	A breath, let go.
	-> tray
+ “You can hear me, can't you? I'm talking to you.” # closed-question # confront
	# feeling: irritated # distance: guarded
	“I hear you.”
	-> pushed

=== pushed ===
# feeling: irritated # distance: guarded
The voice comes from further off than before, from the bed perhaps.
+ “Do you mean to go on like this?” # closed-question # confront
	# feeling: hurt # distance: far
	“…Go away.”
	-> shut
+ “You don't want to talk now.” # simple-reflection
	# feeling: tired # distance: listening
	“No. Not now.”
	-> tray
+ “If you came down and ate with us you'd feel better.” # advice
	# feeling: tired # distance: far
	“You always say that.”
	-> shut

=== shut ===
# feeling: hurt # distance: far
# example: “I'm going down now. It isn't you I'm cross with.”
# example: “That came out wrong. I was worried.”
# example: “I'll be quiet now. The soup is here.”
Something is laid against the bottom of the door. The line of light grows thinner.
+ “What have I done wrong now?” # open-question
	# feeling: guilty # distance: far
	“…”
	-> dark
+ “That was the wrong thing to say. I'm sorry. I was worried.” # apology # plain-word
	# feeling: hurt # distance: guarded
	“…I know.”
	-> step
+ Put the tray down without a word and go three steps back. # leaving-room
	# feeling: hurt # distance: guarded
	Whatever is at the door stays there. The light stays as it is.
	-> step

=== tray ===
# feeling: tired # distance: listening
# example: “You sound tired.”
# example: “You needn't answer. I only wanted to say it's here.”
# example: “It's one of those days.”
The tray stands on the floor between you. The soup steams.
+ “You sound tired. Tired of everything, perhaps, and of me standing here.” # complex-reflection # feeling-named
	# feeling: tired # distance: listening
	“…A bit.”
	-> named
+ “Will you come down tomorrow?” # closed-question
	# feeling: stuck # distance: guarded
	“Don't know.”
	-> small
+ “Eat it whenever you like, or leave it. Either is fine.” # emphasising-autonomy
	# feeling: relieved # distance: listening
	“…OK.”
	-> small

=== step ===
# feeling: hurt # distance: guarded
Downstairs the television is on. Up here it is very quiet.
+ “I keep knocking because I don't know what else to do, and for you it's just one more knock.” # complex-reflection
	# feeling: sad # distance: listening
	“…Yeah.”
	-> small
+ “I'm going down. Sleep well, whenever you sleep.” # leaving-room
	# feeling: tired # distance: guarded
	“…”
	-> goes
+ “Are you all right? Are you really all right?” # closed-question # closed-question
	# feeling: tense # distance: far
	“I said leave it.”
	-> dark

=== named ===
# feeling: tired # distance: listening
A floorboard. Somebody has come nearer, and stands there.
+ Say nothing. Stay where you are. # silence
	# feeling: dont_know # distance: nearer
	“It smells good.”
	-> near
+ “Why are you tired? What do you do all night?” # open-question # open-question
	# feeling: ashamed # distance: guarded
	The floorboard again, the other way.
	-> small
+ “Thank you for telling me.” # affirmation
	# feeling: embarrassed # distance: listening
	“It's nothing.”
	-> near

=== small ===
# feeling: tired # distance: guarded
The soup has stopped steaming.
+ “I'll go down now. It's here.” # leaving-room
	# feeling: tired # distance: listening
	“…Mm.”
	-> goes
+ “Go to bed early tonight, then you'll get up early.” # advice
	# feeling: irritated # distance: far
	“Yes. Yes. All right.”
	-> dark
+ “You don't know yet.” # simple-reflection
	# feeling: dont_know # distance: listening
	“No. I don't.”
	-> near

=== near ===
# feeling: dont_know # distance: nearer
On the other side a hand has come to rest on the handle. It does not turn.
+ “I'm downstairs. Nothing has to be said.” # leaving-room
	# feeling: calm # distance: nearer
	“OK.”
	-> end_tray
+ “Shall I come in for a moment?” # closed-question
	# feeling: anxious # distance: guarded
	“No. …Not today.”
	-> goes
+ Stay a moment longer, then go downstairs so that your steps can be heard. # silence
	# feeling: calm # distance: listening
	Behind you, something is moved aside.
	-> goes

=== end_tray ===
# feeling: calm # distance: nearer
# ending: tray-taken
You are on the bottom stair when the door opens a hand's width. A hand takes the tray.
-> END

=== goes ===
# feeling: tired # distance: listening
# ending: light-stays
Nobody opens. Later, from the kitchen, you can still see the light on the landing.
-> END

=== dark ===
# feeling: sad # distance: far
# ending: light-off
It is dark under the door. The soup can be warmed up again. There is another evening tomorrow.
-> END
