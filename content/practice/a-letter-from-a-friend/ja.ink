-> letter

=== letter ===
# feeling: tense # distance: guarded
「なに？　そこにいるの」
+ 「だれからだと思う？　こんどは返事するでしょう？　気も晴れるよ」 # closed-question # advice
	# feeling: afraid # distance: far
	「……だれ」
	-> push
+ 「手紙が来てるよ。開けてない。だれからかは、うらに書いてある」 # giving-information
	# feeling: anxious # distance: listening
	「手紙？　紙の？」
	-> given
+ 「前の知りあいから、手紙が来てる。下から入れようか。しばらく預かろうか」 # seeking-collaboration
	# feeling: anxious # distance: listening
	「……前の？」
	-> given

=== push ===
# feeling: afraid # distance: far
+ 「いちばんの友だちだったのに。待たせっぱなしは失礼でしょう」 # confront
	# feeling: ashamed # distance: far
	「自分がなにしたかくらい、わかってる」
	-> back
+ 「いっぺんに言いすぎた、ごめん。手紙が来た、それだけ」 # apology
	# feeling: anxious # distance: guarded
	「……そこに置いといて」
	-> given
+ 「読んであげようか？　それとも電話して、事情を話す？」 # closed-question # closed-question
	# feeling: angry # distance: far
	「やめて！　絶対やめて！」
	-> back

=== given ===
# feeling: anxious # distance: guarded
# example: 「急がないよ。手紙は待ってくれるから」
# example: 「だれかが覚えていてくれるのって、こわくもあるよね」
# example: 「返事はしなくていい。届いたから渡すだけ」
いすが、ドアのほうへ近づく音がします。
+ 「一年たって、連絡が来るたびに、返しにくくなるよね」 # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	「きらわれてるよ、きっと」
	-> talk
+ 「廊下の棚に置いておくね」 # leaving-room
	# feeling: relieved # distance: guarded
	「……うん。そこで」
	-> end_waits
+ 「どうして連絡しなくなったの？　けんかした？」 # open-question # closed-question
	# feeling: tense # distance: far
	「けんかじゃない。なにもない」
	-> back

=== back ===
# feeling: ashamed # distance: far
+ なにも言わず、手紙を半分だけドアの下に入れる。取っても、押し返してもいいように。 # silence
	# feeling: anxious # distance: guarded
	手紙のはしに、指がふれました。
	-> talk
+ 「じゃあ、わからない」 # confront
	# feeling: lonely # distance: far
	「こっちだって、わかんない」
	-> end_back
+ 「どうするかは、まかせる。もう聞かない」 # emphasising-autonomy
	# feeling: relieved # distance: guarded
	「……うん」
	-> end_waits

=== talk ===
# feeling: ashamed # distance: listening
+ 「きらわれたと思ってるんだね」 # simple-reflection
	# feeling: sad # distance: listening
	「自分ならそう。急に返事が来なくなったら」
	-> open
+ 「スタンプひとつ送れば、いいんじゃない？」 # advice
	# feeling: tense # distance: guarded
	「一年ぶりにスタンプはないでしょ」
	-> end_waits
+ 「いい友だちだったよ。見てたから、知ってる」 # affirmation
	# feeling: moved # distance: listening
	「……あれは、別の人だよ」
	-> open

=== open ===
# feeling: sad # distance: listening
+ 「切手が、ねこの絵だよ。わざわざ選んだんだね」 # giving-information
	# feeling: tender # distance: nearer
	「……見せて」
	-> end_read
+ なにも言わず、手紙から手を離す。 # silence
	# feeling: anxious # distance: nearer
	手紙は、音をたてないように、ゆっくり引きこまれました。
	-> end_read
+ 「なんて書いてあったか、教えてくれる？」 # closed-question
	# feeling: tense # distance: guarded
	「……棚に置いといて」
	-> end_waits

=== end_read ===
# feeling: tender # distance: nearer
# ending: letter-read
返事を書くかどうかは、今夜はだれも気にしません。
-> END

=== end_waits ===
# feeling: anxious # distance: guarded
# ending: letter-waits
四日のあいだ、そこにありました。五日目になくなっていて、なにも言わずにおきます。
-> END

=== end_back ===
# feeling: lonely # distance: far
# ending: letter-sent-back
開けずに自分の引き出しにしまって、しまった場所だけ、ドアごしに伝えます。
-> END
