-> first

=== first ===
# feeling: anxious # distance: guarded
The message box is empty. At the top is the name; under it, six weeks of nothing.
+ “How are you? When do you think you'll be coming back?” # closed-question # closed-question
	# feeling: tense # distance: far
	Read, at two in the morning. Nothing comes.
	-> asks
+ “It's your biology teacher. You needn't answer. I wanted to say that your place is still yours.” # giving-information # emphasising-autonomy
	# feeling: dont_know # distance: listening
	Nothing comes. But it has not been deleted either.
	-> soft
+ “Here is the work from the last six weeks. With an hour a day you could catch up.” # advice
	# feeling: overwhelmed # distance: far
	Fourteen files. None is opened.
	-> asks

=== asks ===
# feeling: tense # distance: far
+ “My last message asked you for something. It needn't have. I'm not waiting for an answer.” # apology
	# feeling: dont_know # distance: guarded
	Read. This time by day.
	-> soft
+ “It would be polite, at the very least, to answer.” # confront
	# feeling: ashamed # distance: far
	Read. Then nothing more is read.
	-> end_muted
+ Leave it for two weeks. Write nothing. # silence
	# feeling: dont_know # distance: guarded
	For two weeks nobody asks anything.
	-> wait

=== wait ===
# feeling: dont_know # distance: guarded
+ “The frogspawn by the window has turned into tadpoles. That's all.” # giving-information
	# feeling: curious # distance: listening
	Read, within a minute.
	-> soft
+ “Did you get my last message?” # closed-question
	# feeling: tense # distance: far
	It was read. You can see that, and the pupil knows that you can.
	-> end_muted
+ “I've been thinking about how to write without pressing you. I haven't worked it out yet.” # plain-word
	# feeling: moved # distance: listening
	Read, and read again.
	-> soft

=== soft ===
# feeling: dont_know # distance: listening
# example: “You needn't answer. The chair by the window is still yours.”
# example: “I haven't told anybody in the class anything.”
# example: “If you'd rather I didn't write, just send a full stop. I won't ask why.”
A week later you are in front of the message box again.
+ “I'd write again in two weeks, just two lines. If you'd rather I didn't, send a full stop, and I'll stop.” # emphasising-autonomy
	# feeling: relieved # distance: listening
	“ok”
	-> answer
+ “What happened? You can tell me everything, it stays between us.” # open-question
	# feeling: anxious # distance: guarded
	“nothing”
	-> press
+ “I can imagine that even a message from school ties your stomach in knots. It needn't be opened. It can just sit there.” # complex-reflection # feeling-named
	# feeling: moved # distance: listening
	“it does”
	-> answer

=== press ===
# feeling: anxious # distance: guarded
+ “I shouldn't have promised that: if somebody is in danger I have to get help, and I'd tell you first. And you needn't say anything.” # apology
	# feeling: dont_know # distance: listening
	“ok. good to know”
	-> answer
+ “I'll drop by on Thursday with two of your classmates. They'd be so pleased.” # advice
	# feeling: afraid # distance: far
	“please don't”
	-> end_muted
+ “All right. I'll leave it at that.” # leaving-room
	# feeling: relieved # distance: guarded
	Read.
	-> end_open

=== answer ===
# feeling: moved # distance: listening
+ “The tadpoles have legs now. Two got out, and we looked for them on our knees for an hour.” # giving-information
	# feeling: amused # distance: nearer
	“did you find them? mine always went behind the radiator”
	-> end_writes
+ “Shall I send you the first worksheet, then? It's quite short.” # advice
	# feeling: tense # distance: guarded
	Read. Nothing comes.
	-> end_open
+ Write nothing more today. # silence
	# feeling: calm # distance: listening
	It was enough. You can tell: there is nothing that has to be done.
	-> end_open

=== end_writes ===
# feeling: amused # distance: nearer
# ending: writes-back
You would like to answer at once and at length. You answer tomorrow, and briefly.
-> END

=== end_open ===
# feeling: calm # distance: guarded
# ending: door-kept-open
Silence is not a refusal. In two weeks there will be two lines again.
-> END

=== end_muted ===
# feeling: tense # distance: far
# ending: muted
Perhaps there is another adult at the school whose message would weigh less. The pupil can be asked, through the parents, who that is.
-> END
