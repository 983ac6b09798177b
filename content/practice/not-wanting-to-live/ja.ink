-> kitchen

=== kitchen ===
# feeling: empty # distance: guarded
お茶のお湯がわいています。
「ときどき、いなくなったほうがいいかなって思う」
+ 「そんなこと言わないで」 # confront
	# feeling: ashamed # distance: far
	「……もういい」
	-> away
+ 「いないほうがいいと思うくらい、つらいんだね」 # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	「……うん」
	-> heard
+ 火を止めて、座る。まだ、なにも言わない。 # silence
	# feeling: afraid # distance: listening
	「……言わなきゃよかった」
	-> heard

=== away ===
# feeling: ashamed # distance: far
もう、いすから立とうとしています。
+ 「待って。びっくりしたの。ごめん。ここにいて。ちゃんと聞きたいから」 # apology # plain-word
	# feeling: dont_know # distance: listening
	いすは、そこで止まりました。
	-> heard
+ 「外の空気を吸って、よく寝なさい。あしたになれば変わるよ」 # advice
	# feeling: lonely # distance: far
	「そうだね」
	-> left
+ 「親のことは考えないの？」 # confront
	# feeling: guilty # distance: far
	「考えてるから、こうなんだよ」
	-> left

=== heard ===
# feeling: sad # distance: listening
# example: 「死にたいと思ってる？」
# example: 「それは、死にたいってこと？」
# example: 「大事なことだから、はっきり聞くね。自分で死ぬことを、考えてる？」
台所の時計の音がします。
+ 「死にたいと思ってる？　自分で死ぬことを、考えてる？」 # asked-directly
	# feeling: afraid # distance: nearer
	「……ときどき。夜とか。……だれにも聞かれたことなかった」
	-> answered
+ 「変なこと、考えてないよね？」 # closed-question
	# feeling: lonely # distance: guarded
	「考えてない」
	-> veiled
+ 「どうして？　なに不自由なく暮らせてるのに」 # open-question
	# feeling: guilty # distance: guarded
	「わかってる。だから、よけいに」
	-> veiled

=== veiled ===
# feeling: lonely # distance: guarded
早すぎる返事でした。目は、テーブルを見たままです。
+ 「聞きかたが悪かったね。自分で死ぬことを、考えてる？」 # asked-directly
	# feeling: afraid # distance: listening
	「……うん。毎日じゃないけど」
	-> answered
+ 「ならいいの。もう寝なさい」 # advice
	# feeling: lonely # distance: far
	「うん。おやすみ」
	-> left
+ 「そんなふうに聞かれても、よけいつらいよね」 # simple-reflection
	# feeling: sad # distance: listening
	「もう、疲れた」
	-> heard_again

=== heard_again ===
# feeling: drained # distance: listening
外をバイクが通って、また静かになります。
+ 「死にたいと思うくらい、疲れてる？」 # asked-directly
	# feeling: afraid # distance: nearer
	「……うん」
	-> answered
+ なにも言わず、いすをすこし寄せて、待つ。 # silence
	# feeling: sad # distance: nearer
	「死ぬこと、考えてる。……言っちゃった」
	-> answered
+ 「おなかすいてるんじゃない？　食べたら落ち着くよ」 # advice
	# feeling: lonely # distance: far
	「すいてない」
	-> left

=== left ===
# feeling: lonely # distance: far
# ending: asked-late
足音が階段を上がり、ドアが閉まります。あのひとことだけが、台所に残りました。まだ遅くありません。上がって、ノックして、言います。「こわくて、話をそらしちゃった。ちゃんと聞きたい。死にたいと思ってる？　ここにいるから」と。返事がないとき、待てないときのために、下の番号があります。親がかけてもいい番号です。
-> END

=== answered ===
# feeling: afraid # distance: nearer
ことばになりました。なにも、こわれてはいません。
+ 「話してくれてよかった。どこにも行かないからね」 # affirmation
	# feeling: relieved # distance: nearer
	「……みんなに言わないで」
	-> more
+ 「もう二度と考えないって、約束して」 # confront
	# feeling: guilty # distance: guarded
	「そんなの、約束できない」
	-> more
+ 「どうやって、とか、考えてる？　用意してるものはある？」 # asked-directly
	# feeling: afraid # distance: listening
	「……引き出しに、ある」
	-> plan

=== more ===
# feeling: afraid # distance: listening
テーブルに湯のみがふたつ。だれも飲みません。
+ 「もうひとつだけ聞くね。使おうと思ってるものが、うちにある？」 # asked-directly
	# feeling: afraid # distance: listening
	「……引き出しに」
	-> plan
+ 「みんなには言わない。でも、わたしひとりで抱えられることでもないの。こういう話を聞くのが仕事の人、ひとりにだけ、一緒に話したい」 # plain-word
	# feeling: anxious # distance: listening
	「……だれに」
	-> call
+ なにも言わず、となりにいる。 # silence
	# feeling: sad # distance: nearer
	「これから、どうなるの」
	-> call

=== plan ===
# feeling: afraid # distance: listening
聞けてよかった。ここからは、ひとりで抱えないところです。
+ 「いまだけ、預からせてくれる？　それから、一緒に電話しよう」 # seeking-collaboration
	# feeling: relieved # distance: nearer
	「……うん。持っていって」
	-> call
+ 「いま電話するね。ここでかけるから、全部聞いててね」 # called-for-help
	# feeling: anxious # distance: nearer
	「……スピーカーにして」
	-> phone
+ 「どうして、そんなもの用意するの」 # confront
	# feeling: guilty # distance: guarded
	「ごめん。ごめんなさい」
	-> call

=== call ===
# feeling: anxious # distance: listening
湯のみの横に、電話があります。番号は、このページの下にあります。
+ 「この時間でも、話を聞いてくれるところがあるよ。わたしが話そうか。自分で話す？」 # called-for-help # emphasising-autonomy
	# feeling: anxious # distance: nearer
	「……代わりに話して」
	-> phone
+ 「今日は寝て、あした考えよう」 # leaving-room
	# feeling: lonely # distance: guarded
	「……わかった」
	-> end_alone
+ 「今夜はとなりの部屋で、戸を開けて寝るね。朝になったら、一緒にお医者さんに電話しよう」 # plain-word
	# feeling: relieved # distance: nearer
	「……いいのに。……うん」
	-> stays

=== end_alone ===
# feeling: lonely # distance: guarded
# ending: asked-late
階段の途中で、離れてしまったことに気づきます。引き返して、ノックして、もう一度聞きます。こんどは、そばにいます。こう聞いた夜は、ひとりにしません。使えそうなものは、預かっておきます。
-> END

=== stays ===
# feeling: relieved # distance: nearer
# ending: staying-tonight
だれも、なにも約束していません。聞いて、家にあったものはしまって、近くにだれかがいます。夜のあいだにもっとつらくなったら、朝まで待ちません。命にかかわるときの番号は、下にあります。
-> END

=== phone ===
# feeling: anxious # distance: nearer
# ending: together-on-the-phone
呼び出し音が四回。それから、「ゆっくりで大丈夫ですよ」という声がします。どこにいるか、ふたりでいることを話します。命にかかわっていて、もう待てないときは、救急の番号にかけて、来るまでそばにいます。
-> END
