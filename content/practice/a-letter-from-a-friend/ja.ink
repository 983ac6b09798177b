-> letter

=== letter ===
# feeling: tense # distance: guarded
「なに？　さっきから、そこに立ってるよね」
+ 「手紙、だれから来たと思う？　こんどは返事するでしょう？　気も晴れるよ」 # closed-question # advice
	# feeling: afraid # distance: far
	「……だれ」
	-> push
+ 「手紙が来てるよ。開けてないから。だれからかは、うらに書いてある」 # giving-information
	# feeling: anxious # distance: listening
	「手紙？　紙の？」
	-> given
+ 「高校の友だちから、手紙が来てる。ドアの下から入れようか。しばらく預かっておこうか」 # seeking-collaboration
	# feeling: anxious # distance: listening
	「……高校の？」
	-> given

=== push ===
# feeling: afraid # distance: far
+ 「いちばんの友だちだったのに。返事もしないなんて、失礼でしょう」 # confront
	# feeling: ashamed # distance: far
	「自分がなにしたかくらい、わかってる」
	-> back
+ 「いっぺんに言いすぎた、ごめん。手紙が来た、それだけ」 # apology
	# feeling: anxious # distance: guarded
	「……そこに置いといて」
	-> given
+ 「読んであげようか？　それとも、電話で事情を話しておこうか？」 # closed-question # closed-question
	# feeling: angry # distance: far
	「やめて！　絶対やめて！」
	-> back

=== given ===
# feeling: anxious # distance: guarded
# example: 「急がないよ。手紙は待ってくれるから」
# example: 「覚えててもらえるのって、うれしいけど、こわいよね」
# example: 「返事はしなくていいよ。届いたから渡すだけ」
いすが、ドアのほうへ近づく音がします。
+ 「一年たつと、連絡が来るたびに、よけい返しにくくなるよね」 # complex-reflection # feeling-named
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
+ 「もう、なに考えてるのかわからない」 # confront
	# feeling: lonely # distance: far
	「自分だって、わかんない」
	-> end_back
+ 「どうするかは、まかせる。もう聞かない」 # emphasising-autonomy
	# feeling: relieved # distance: guarded
	「……うん」
	-> end_waits

=== talk ===
# feeling: ashamed # distance: listening
+ 「きらわれたって、思ってるんだ」 # simple-reflection
	# feeling: sad # distance: listening
	「自分だったら、きらいになる。急に返事が来なくなったら」
	-> open
+ 「スタンプひとつ送れば、いいんじゃない？」 # advice
	# feeling: tense # distance: guarded
	「一年ぶりにスタンプはないでしょ」
	-> end_waits
+ 「いい友だちだったよ、あの子にとっても。見てたから」 # affirmation
	# feeling: moved # distance: listening
	「……あれはもう、別の人だよ」
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
+ 「なんて書いてあったか、あとで教えてくれる？」 # closed-question
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
四日のあいだ、そこにありました。五日目には、なくなっていました。なにも言わずにおきます。
-> END

=== end_back ===
# feeling: lonely # distance: far
# ending: letter-sent-back
開けずに自分の引き出しにしまって、しまった場所だけ、ドアごしに伝えます。
-> END
