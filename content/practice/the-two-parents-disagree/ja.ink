-> dishes

=== dishes ===
# feeling: tense # distance: guarded
「六月までだ。働かないなら、ネットを切る。だれかがやらなきゃ」
+ 「いつもいないくせに、命令だけするの」 # confront
	# feeling: hurt # distance: far
	「稼いでるからいないんだよ！」
	-> loud
+ 「ずっとこのままなんじゃないかって、こわいんだよね」 # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	「おまえは、こわくないのか」
	-> fear
+ 「声を落として。車庫で話そう」 # leaving-room
	# feeling: ashamed # distance: guarded
	「……聞こえたかな」
	-> fear

=== loud ===
# feeling: angry # distance: far
+ 「それなら、最初から厳しくしておけばよかったじゃない」 # advice
	# feeling: angry # distance: far
	「おれのせいか。そうだろうな」
	-> upstairs
+ 「いまの言いかたはひどかった。ごめん。いろいろ背負ってくれてるのに。わたしもこわくて、ついきつくなる」 # apology
	# feeling: tired # distance: listening
	「……もう、疲れたよ」
	-> fear
+ 「最後にノックしたの、いつ？　ねえ、いつ？」 # closed-question # confront
	# feeling: guilty # distance: far
	「なにを言えばいいか、わからないんだよ！」
	-> upstairs

=== upstairs ===
# feeling: angry # distance: far
+ 「なにを言えばいいか、わからないよね。わたしも、だいたいそう」 # simple-reflection
	# feeling: sad # distance: guarded
	「……おまえは、わかってるのかと思ってた」
	-> fear
+ 「じゃあ、行って言えば。六月までって。ほら」 # confront
	# feeling: angry # distance: far
	ふきんが、テーブルにたたきつけられました。
	-> end_heard
+ 「ごみ出してくる。一緒に来て。ここにいると、どなり合いになるから」 # leaving-room
	# feeling: tired # distance: guarded
	「……もうひとつ、持つよ」
	-> fear

=== fear ===
# feeling: afraid # distance: listening
# example: 「なにか決める前に、なにがこわいのかを聞きたい」
# example: 「願ってることは同じだと思う。こわがりかたが、ちがうだけで」
# example: 「なにをするにしても、ふたりとも守れることにしよう」
もう乾いている皿を、またふいています。
+ 「六月って言うとき、なにが頭に浮かんでる？」 # open-question
	# feeling: afraid # distance: listening
	「八十になったおれたちと、あのドアだ」
	-> said
+ 「読んだものには全部、切ると悪くなるって書いてあった」 # giving-information
	# feeling: irritated # distance: guarded
	「また本か」
	-> narrow
+ 「あきらめてないんだよね。それは、わかる」 # affirmation
	# feeling: moved # distance: listening
	「……ときどき、あいつの通ってた学校の前を通るんだ。なんでかな」
	-> said

=== narrow ===
# feeling: irritated # distance: guarded
+ 「眠れない夜に、本じゃどうにもならないよね」 # complex-reflection
	# feeling: sad # distance: listening
	「おまえも、眠れないのか」
	-> said
+ 「読むだけ、ましでしょう。そっちは？」 # confront
	# feeling: angry # distance: far
	「働いてるんだよ！」
	-> end_heard
+ 「一ページだけ、一緒に読みたいところがあるの。いまでも、こんどでも。読まなくてもいいし」 # advice-asked # seeking-collaboration
	# feeling: dont_know # distance: listening
	「……一ページだけな」
	-> said

=== said ===
# feeling: sad # distance: listening
+ 「ずっと変わらないのがこわい人と、こわしてしまうのがこわい人。上では、両方聞こえてるよね」 # summary
	# feeling: moved # distance: nearer
	「……ああ。そういうことだな」
	-> agree
+ 「わたしも眠れない。どこで間違えたかって、数えてる」 # plain-word
	# feeling: sad # distance: nearer
	「おれは金を数えて、おまえはそれか」
	-> end_said
+ 「上に行って、おやすみって言えばいいんじゃない」 # advice
	# feeling: dont_know # distance: guarded
	「それで？　返事もないだろう」
	-> end_said

=== agree ===
# feeling: moved # distance: nearer
+ 「ふたりともすることをひとつ、ふたりともしないことをひとつ、決められないかな」 # seeking-collaboration
	# feeling: calm # distance: nearer
	「期限も、ネットを切るのも、なし。ドアの前でひとことずつ。ひとことなら、できる」
	-> end_one
+ なにも言わず、もう一枚のふきんを取る。 # silence
	# feeling: sad # distance: nearer
	「ひびの入った皿、まだ使えるな」
	-> end_said
+ 「じゃあ、六月の話はなし？」 # closed-question
	# feeling: tired # distance: guarded
	「わからん。今夜のところは」
	-> end_said

=== end_one ===
# feeling: calm # distance: nearer
# ending: one-thing-both-keep
ひとりが上がって、ひとこと言いました。返事はありません。それも、ふたりで話しておいたことです。
-> END

=== end_said ===
# feeling: sad # distance: listening
# ending: said-out
意見は、ちがうままです。ふたりとも、ドアの同じ側にいます。
-> END

=== end_heard ===
# feeling: angry # distance: far
# ending: heard-upstairs
聞こえていました。あした、言えます。「けんかして、ごめん。こっちが不安だっただけで、どうにかしてほしいわけじゃないから」と。
-> END
