-> first

=== first ===
# feeling: anxious # distance: guarded
入力欄は空です。上に名前、その下に六週間ぶんの空白。
+ 「元気ですか？　いつごろ来られそうですか？」 # closed-question # closed-question
	# feeling: tense # distance: far
	夜中の二時に読まれました。返事はありません。
	-> asks
+ 「生物の担当です。返事はいりません。席はそのままだと伝えたくて書きました」 # giving-information # emphasising-autonomy
	# feeling: dont_know # distance: listening
	返事はありません。消されてもいません。
	-> soft
+ 「六週間ぶんのプリントを送ります。一日一時間で追いつけますよ」 # advice
	# feeling: overwhelmed # distance: far
	十四個のファイルは、ひとつも開かれません。
	-> asks

=== asks ===
# feeling: tense # distance: far
+ 「前のメッセージは、急がせるような書きかたでした。すみません。返事のいることは、なにもありません」 # apology
	# feeling: dont_know # distance: guarded
	読まれました。こんどは昼間です。
	-> soft
+ 「返事くらいするのが、礼儀だと思います」 # confront
	# feeling: ashamed # distance: far
	読まれました。そのあとは、もう読まれません。
	-> end_muted
+ 二週間、なにも書かずにおく。 # silence
	# feeling: dont_know # distance: guarded
	二週間、だれもなにも聞きません。
	-> wait

=== wait ===
# feeling: dont_know # distance: guarded
+ 「窓ぎわの卵、おたまじゃくしになりました。それだけです」 # giving-information
	# feeling: curious # distance: listening
	一分もしないうちに読まれました。
	-> soft
+ 「前のメッセージは届きましたか？」 # closed-question
	# feeling: tense # distance: far
	届いたかどうかは、見ればわかります。確かめていることも、伝わってしまいます。
	-> end_muted
+ 「急がせないで書くには、どうしたらいいか考えています。まだ見つかりません」 # plain-word
	# feeling: moved # distance: listening
	読まれて、もう一度、開かれました。
	-> soft

=== soft ===
# feeling: dont_know # distance: listening
# example: 「返事はいりません。窓ぎわの席は、そのままです」
# example: 「クラスには、わたしからはなにも話していません」
# example: 「書かないほうがよければ、『。』だけ送ってください。理由は聞きません」
一週間たって、また入力欄の前に座っています。
+ 「二週間後に、また二行だけ書こうと思います。いやなら『。』だけ送ってください。やめます」 # emphasising-autonomy
	# feeling: relieved # distance: listening
	「わかりました」
	-> answer
+ 「なにがあったの？　ふたりだけの秘密にするから、話してみて」 # open-question
	# feeling: anxious # distance: guarded
	「べつに」
	-> press
+ 「学校から通知が来るだけで、苦しくなることもあると思います。そのまま置いておいてかまいません」 # complex-reflection # feeling-named
	# feeling: moved # distance: listening
	「なります」
	-> answer

=== press ===
# feeling: anxious # distance: guarded
+ 「すみません、秘密にするとは約束できないのでした。だれかが危ないときは、先にことわってから、人に助けを頼みます。話さなくてかまいません」 # apology
	# feeling: dont_know # distance: listening
	「わかりました。先に聞けてよかったです」
	-> answer
+ 「木曜に、クラスの子ふたりと家に寄りますね。みんなよろこびます」 # advice
	# feeling: afraid # distance: far
	「やめてください」
	-> end_muted
+ 「わかりました。ここまでにします」 # leaving-room
	# feeling: relieved # distance: guarded
	読まれました。
	-> end_open

=== answer ===
# feeling: moved # distance: listening
+ 「おたまじゃくしに足が生えました。二匹逃げて、一時間、ひざをついて探しました」 # giving-information
	# feeling: amused # distance: nearer
	「見つかりました？　うちのは、いつもストーブのうらでした」
	-> end_writes
+ 「じゃあ、最初のプリントだけ送りましょうか。短いです」 # advice
	# feeling: tense # distance: guarded
	読まれました。返事はありません。
	-> end_open
+ 今日は、もうなにも書かない。 # silence
	# feeling: calm # distance: listening
	それで足りました。なにもすることがないのが、そのしるしです。
	-> end_open

=== end_writes ===
# feeling: amused # distance: nearer
# ending: writes-back
すぐに、たくさん返したくなります。返すのはあした、短く。
-> END

=== end_open ===
# feeling: calm # distance: guarded
# ending: door-kept-open
黙っていることは、断りではありません。二週間後に、また二行だけ書きます。
-> END

=== end_muted ===
# feeling: tense # distance: far
# ending: muted
学校には、もっと気楽に受けとれる大人が、ほかにいるかもしれません。だれならいいか、家族を通して本人に聞けます。
-> END
