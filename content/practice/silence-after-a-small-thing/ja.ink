-> silent

=== silent ===
# feeling: hurt # distance: far
ノックします。わざとだとわかるくらい、静かです。
+ 「段ボールくらいで、そんなに怒る？」 # confront
	# feeling: hurt # distance: far
	なにか重いものが、ドアに寄せられました。
	-> shut
+ 「箱を捨ててから、静かになったね。大事なものだったんだね」 # complex-reflection
	# feeling: hurt # distance: guarded
	「……」
	-> crack
+ 「どうしたの？　まだきのうのこと？」 # closed-question # closed-question
	# feeling: irritated # distance: far
	「……ちがう」
	-> shut

=== shut ===
# feeling: hurt # distance: far
+ 「新しいの買ってあげる。ふたつきの、もっといいの」 # advice
	# feeling: lonely # distance: far
	「なんにもわかってない」
	-> still
+ 「たいしたことないみたいに言って、ごめん。よくなかった」 # apology
	# feeling: hurt # distance: guarded
	なにも動きません。でも、ドアの向こうにだれかが立っています。
	-> crack
+ 紙とえんぴつを取ってきて、床に座る。 # leaving-room
	# feeling: dont_know # distance: guarded
	床は冷たく、向こう側でも、だれかが座る気配がします。
	-> paper

=== crack ===
# feeling: hurt # distance: guarded
# example: 「聞かずに捨てた。それがいけなかった」
# example: 「なにが入っていたのか、まだ知らない。話したくなったら、聞かせて」
# example: 「自分のものを勝手に捨てられたら、わたしだって怒ると思う」
ドアの向こうで、長い息の音がします。
+ 「聞かないで捨てて、ごめんね」 # apology
	# feeling: sad # distance: listening
	「……ねこの箱だったんだよ」
	-> told
+ 「でも、空っぽだったでしょう？」 # closed-question
	# feeling: lonely # distance: far
	「うん。空っぽ」
	-> still
+ ドアに背を向けて座る。なにも言わない。 # silence
	# feeling: dont_know # distance: guarded
	ドアごしに、向こうもよりかかっているのがわかります。
	-> paper

=== paper ===
# feeling: dont_know # distance: guarded
+ 紙に「聞かずに捨てて、ごめんなさい」と書いて、ドアの下から入れる。 # plain-word
	# feeling: sad # distance: listening
	えんぴつの音がします。「あの子の箱。そこで寝てた」
	-> told
+ 紙に「どうして話してくれないの」と書いて、ドアの下から入れる。 # open-question
	# feeling: tense # distance: far
	紙は、そのままです。だれも取りません。
	-> still
+ 紙とえんぴつを置いて、離れる。 # leaving-room
	# feeling: calm # distance: guarded
	階段の途中で、紙の音が聞こえました。
	-> end_slip

=== told ===
# feeling: sad # distance: listening
+ 「あの子が寝てた箱、わたしが古紙に出しちゃったんだ。もう一度お別れするみたいで、つらいよね」 # complex-reflection # feeling-named
	# feeling: missing_someone # distance: nearer
	「……毛が、まだついてた」
	-> cat
+ 「もう三年でしょう。新しいねこ、飼ってみる？」 # advice
	# feeling: lonely # distance: far
	「もう、あっち行って」
	-> still
+ 「ねこの箱」 # simple-reflection
	# feeling: sad # distance: listening
	「……最後の一週間、ずっとあそこにいた」
	-> cat

=== cat ===
# feeling: missing_someone # distance: nearer
+ 「古紙の回収は金曜だから、まだあるかも。見てくる」 # giving-information # plain-word
	# feeling: hopeful # distance: nearer
	「……底に、名前が書いてある」
	-> end_learns
+ なにも言わず、ドアに背をつけたまま、いる。 # silence
	# feeling: sad # distance: nearer
	「眠れないと、いつも来てくれた」
	-> end_learns
+ 「これからは、聞いてからにしようか？」 # closed-question
	# feeling: tired # distance: listening
	「……うん。なんでも、先に聞いて」
	-> end_slip

=== end_learns ===
# feeling: sad # distance: nearer
# ending: learns-what-it-was
箱が見つかるかどうかで、なにかが決まるわけではありません。なんだったのかを、知りました。
-> END

=== end_slip ===
# feeling: dont_know # distance: listening
# ending: slip-answered
ひとこと、「捨てる前に聞いて」と書いてあります。紙は、とっておきます。
-> END

=== still ===
# feeling: lonely # distance: far
# ending: still-silent
一時間くらいしてから、もう一度来ることもできます。説明も、新しい箱もなしで。「聞かずに捨てて、ごめんね」だけで足ります。
-> END
