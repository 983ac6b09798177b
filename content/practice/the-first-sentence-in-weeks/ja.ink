-> washing

=== washing ===
# feeling: tense # distance: guarded
「……つばめ、来てる」
+ 「しゃべった！　よくなったの？　こっち来て座る？」 # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	「……つばめの話しただけ」
	-> rush
+ 「来てるんだ」 # simple-reflection
	# feeling: dont_know # distance: listening
	「二羽。雨どいの下に」
	-> slow
+ 窓のほうを見て、そのままたたみつづける。 # silence
	# feeling: tense # distance: guarded
	「部屋まで、声が聞こえる」
	-> slow

=== rush ===
# feeling: overwhelmed # distance: far
+ 「どうして、ずっと黙ってたの」 # open-question
	# feeling: ashamed # distance: far
	もう、手が戸にかかっています。
	-> away
+ 「声が大きすぎたね。うれしくて、つい」 # apology
	# feeling: embarrassed # distance: guarded
	「……べつに」
	-> slow
+ 座りなおして、次のシャツを手にとる。 # leaving-room
	# feeling: on_edge # distance: guarded
	戸口の影は、まだあります。
	-> slow

=== away ===
# feeling: ashamed # distance: far
+ 「理由はいいよ。つばめのこと、聞けてうれしかった」 # plain-word
	# feeling: dont_know # distance: guarded
	「……うるさいけどね」
	-> slow
+ 「ひとことだけ言って、行っちゃうの？」 # confront
	# feeling: hurt # distance: far
	返事は、ドアの音でした。
	-> end_gone
+ 「庭に出てみたら。気持ちいいよ」 # advice
	# feeling: tense # distance: far
	「いい」
	-> end_gone

=== slow ===
# feeling: dont_know # distance: listening
# example: 「気づかなかった。あとで見てみる」
# example: 「ずっと、聞いてたんだね」
# example: 「教えてくれて、うれしい」
じっとしていると、外の声が聞こえます。
+ 「もう、聞きわけられるくらいなんだね」 # complex-reflection
	# feeling: curious # distance: listening
	「一羽は歌ってて、もう一羽は文句ばっかり」
	-> more
+ 「寝たの？　卵焼こうか？」 # closed-question # closed-question
	# feeling: tense # distance: guarded
	「いい。大丈夫」
	-> tight
+ 「声が聞けて、よかった」 # affirmation
	# feeling: embarrassed # distance: listening
	「さびついてるけどね」
	-> more

=== tight ===
# feeling: tense # distance: guarded
+ かごをすこしずらして、となりをあける。 # leaving-room
	# feeling: dont_know # distance: listening
	あいた場所を、しばらく見ています。
	-> more
+ 「今日は、なにするの？」 # open-question
	# feeling: ashamed # distance: far
	「……なにも」
	-> end_gone
+ なにも言わず、たたむ。 # silence
	# feeling: calm # distance: listening
	「南から来るんだよね、あれ」
	-> more

=== more ===
# feeling: curious # distance: listening
+ 「久しぶりにしゃべるのって、こわいよね」 # complex-reflection # feeling-named
	# feeling: moved # distance: nearer
	「……練習した」
	-> last
+ 「あしたも出てくる？」 # closed-question
	# feeling: tense # distance: guarded
	「わかんない」
	-> end_stands
+ なにも言わず、タオルを二枚、テーブルのはしに置く。 # silence
	# feeling: calm # distance: listening
	「それ、わたしの？」
	-> last

=== last ===
# feeling: calm # distance: nearer
+ 「そう。上がるとき持っていってもいいし、置いといてもいい」 # emphasising-autonomy
	# feeling: calm # distance: nearer
	「これ、たたむ」
	-> end_folds
+ 「たたむの、手伝ってくれたら助かるんだけど」 # advice
	# feeling: irritated # distance: guarded
	「……あとで」
	-> end_stands
+ 「ちょっと見てこようかな」 # leaving-room
	# feeling: calm # distance: listening
	「そっとね。逃げるから」
	-> end_stands

=== end_folds ===
# feeling: calm # distance: nearer
# ending: folds-one
たたみかたが、いつものとちがいます。そのままにしておきます。
-> END

=== end_stands ===
# feeling: dont_know # distance: listening
# ending: sentence-stands
つばめの話でした。こちらに向けた、ひとことでした。
-> END

=== end_gone ===
# feeling: hurt # distance: far
# ending: gone-again
ひとことでも、大きなことでした。つばめはあしたもいます。ドアごしに、そう言うこともできます。
-> END
