-> corridor

=== corridor ===
# feeling: irritated # distance: guarded
「ほっといて」
+ 「まだなにも言ってないでしょう。聞くくらい、いいじゃない」 # closed-question # confront
	# feeling: irritated # distance: far
	「毎日だよ。毎日毎日、なにか聞いてくる」
	-> follow
+ 「ほっといてほしいんだね」 # simple-reflection
	# feeling: dont_know # distance: guarded
	「……そう」
	-> heard
+ 「わかった。行くね」 # leaving-room
	# feeling: dont_know # distance: guarded
	「……で、なんだったの」
	-> later

=== follow ===
# feeling: irritated # distance: far
+ 「じゃあ、いつなら聞いていいの？　ずっとだめ？」 # open-question # closed-question
	# feeling: overwhelmed # distance: far
	「とにかく、いまはやめて！」
	-> bolted
+ 「毎日だったね。気がつかなかった。ごめん」 # apology
	# feeling: dont_know # distance: guarded
	「……ほんとに気づいてなかったんだ」
	-> heard
+ 「もうすこし、言いかたってものがあるでしょう」 # advice
	# feeling: angry # distance: far
	「そっちこそ、ノックくらいして」
	-> bolted

=== bolted ===
# feeling: angry # distance: far
+ 一歩さがって、廊下をあける。 # silence
	# feeling: tired # distance: guarded
	ドアは、指一本ぶん開いたままです。
	-> heard
+ 「三十八にもなって、そんな口のききかた」 # confront
	# feeling: ashamed # distance: far
	「年くらい、わかってる」
	-> end_bolt
+ 「ノックね。うん」 # simple-reflection
	# feeling: dont_know # distance: guarded
	「……それだけでも、ちがう」
	-> heard

=== heard ===
# feeling: tired # distance: guarded
# example: 「行くね。話してもいいときは、廊下の電気をつけておいて」
# example: 「足音が聞こえただけで、身がまえちゃうんだね」
# example: 「静かだと、つい聞きたくなるの。でも、それはこっちの都合だね」
部屋の中で、扇風機がまわっています。
+ 「足音がするたびに、気が休まらないんだね」 # complex-reflection # feeling-named
	# feeling: tense # distance: listening
	「どの段の音か、全部わかる」
	-> nearer
+ 「まだましな時間って、ある？」 # seeking-collaboration
	# feeling: dont_know # distance: listening
	「……遅い時間。夜」
	-> nearer
+ 「外に出ないから、音が気になるのよ」 # advice
	# feeling: hurt # distance: far
	「おやすみ」
	-> end_bolt

=== nearer ===
# feeling: tense # distance: listening
+ 「心配で、つい聞いちゃう。この心配は、どこかほかへ持っていくね」 # plain-word
	# feeling: moved # distance: listening
	「……どこへ」
	-> last
+ 「九時ならいい？　九時半？」 # closed-question # closed-question
	# feeling: tense # distance: guarded
	「……毎日はやめて」
	-> end_peace
+ 「ノックする。朝は聞かない。毎日は聞かない。そういうことだね」 # summary
	# feeling: relieved # distance: listening
	「うん。それ」
	-> last

=== later ===
# feeling: dont_know # distance: guarded
+ 「木曜に、給湯器の人が来る。それだけ」 # giving-information
	# feeling: anxious # distance: listening
	「……部屋にも入る？」
	-> last
+ 「もういいよ。どうしたの、今日はそんなにいらいらして」 # open-question
	# feeling: irritated # distance: far
	「べつに、どうもしてない」
	-> follow
+ 「急がないから、紙に書いておくね」 # leaving-room
	# feeling: relieved # distance: listening
	「うん。そのほうがいい」
	-> end_peace

=== last ===
# feeling: relieved # distance: listening
+ 「いつがいいか、決めてくれたら、そうする」 # emphasising-autonomy
	# feeling: calm # distance: nearer
	「九時すぎ。ノックして」
	-> end_when
+ 「ありがとう。じゃあ、行くね」 # leaving-room
	# feeling: calm # distance: listening
	「うん」
	-> end_peace
+ 「どうして朝はだめなの？」 # closed-question
	# feeling: ashamed # distance: guarded
	「……まだ寝てないから」
	-> end_peace

=== end_when ===
# feeling: calm # distance: nearer
# ending: says-when
九時すぎにノックしました。返事はありません。離れます。次の日の夜は、返事がありました。
-> END

=== end_peace ===
# feeling: relieved # distance: guarded
# ending: left-in-peace
扇風機がまわっています。なにも決まらず、なにもこわれませんでした。
-> END

=== end_bolt ===
# feeling: hurt # distance: far
# ending: bolt
つらかったのは、その質問より、それが百回目だったことかもしれません。ドアの下からの紙なら、返事はいりません。
-> END
