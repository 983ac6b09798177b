-> eve

=== eve ===
# feeling: tense # distance: guarded
「あしたのことなら、いないことにして」
+ 「三十歳は一度きりなんだから。三十分だけ、おばあちゃんのために」 # advice
	# feeling: ashamed # distance: far
	「三十分も、じろじろ見られるんでしょ」
	-> party
+ 「おばあちゃんが来なくても、あしたってだけで、もう気が重いんだね」 # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	「三十だよ。みんな、心の中で数えるでしょ」
	-> heard
+ 「どんなふうだったら、いい？」 # open-question
	# feeling: dont_know # distance: guarded
	「きのうと同じがいい」
	-> heard

=== party ===
# feeling: ashamed # distance: far
+ 「八十二なのよ。あと何回来られると思う？」 # confront
	# feeling: guilty # distance: far
	「わかってる。わかってるって」
	-> end_day
+ 「聞く前に、決めてきちゃった。ごめん」 # apology
	# feeling: dont_know # distance: guarded
	「いつも決めてくるよね」
	-> heard
+ 「家族だけなら？　はしの席なら？」 # closed-question # closed-question
	# feeling: overwhelmed # distance: far
	「無理。無理だって」
	-> end_day

=== heard ===
# feeling: ashamed # distance: listening
# example: 「あした、だれも数えなくていい」
# example: 「お祝いはしなくていいよ。こっちが勝手に、いい日だなって思ってるだけ」
# example: 「これはいや、っていうのがあったら教えて。そうならないようにするから」
向こうで、テープをはがしたり、はったりする音がします。
+ 「おばあちゃんのこと、ちょっと考えたんだけど、言ってみてもいい？」 # seeking-collaboration
	# feeling: dont_know # distance: listening
	「……なに」
	-> plan
+ 「あした、ひとつだけ渡したいものがあるの。歌はなしで」 # plain-word
	# feeling: curious # distance: listening
	「……なに？」
	-> quiet
+ 「来てくれる人がいるだけでも、ありがたいでしょう」 # confront
	# feeling: ashamed # distance: far
	「そうだろうね。ほかの人なら」
	-> end_day

=== plan ===
# feeling: dont_know # distance: listening
+ 「三時に来るから、会わないって言っておく。隠れてなくていいよ。帰ったら知らせるね」 # advice-asked # emphasising-autonomy
	# feeling: relieved # distance: nearer
	「……ケーキ、ひと切れとっといて。レモンのやつでしょ」
	-> end_cake
+ 「おばあちゃんには日曜にしてもらって、あしたはなにもしない、っていうのもできるよ」 # advice-asked
	# feeling: relieved # distance: listening
	「できるの？」
	-> quiet
+ 「せめて、ひとこと書いてあげない？」 # closed-question
	# feeling: guilty # distance: guarded
	「……考えとく」
	-> end_cake

=== quiet ===
# feeling: curious # distance: listening
+ 「ドアの前に置いとくね。いつ開けてもいいし、開けなくてもいいよ」 # emphasising-autonomy
	# feeling: calm # distance: listening
	「……何時ごろ？」
	-> night
+ 「そのとき、ちょっとだけ出てくる？」 # closed-question
	# feeling: tense # distance: guarded
	「やめて」
	-> end_cake
+ なにも言わず、テープの音を聞いている。 # silence
	# feeling: calm # distance: listening
	「夜ならいい。だれもいないとき」
	-> night

=== night ===
# feeling: calm # distance: listening
+ 「じゃあ十一時に。いてくれるだけで、うれしいから」 # affirmation
	# feeling: moved # distance: nearer
	「……泣かないでよ」
	-> end_candle
+ 「夜。だれもいないとき」 # simple-reflection
	# feeling: calm # distance: nearer
	「ろうそく一本ね。三十本じゃなくて」
	-> end_candle
+ 「じゃあ今夜は早く寝てね」 # advice
	# feeling: irritated # distance: guarded
	「……いい感じだったのに」
	-> end_cake

=== end_candle ===
# feeling: moved # distance: nearer
# ending: candle-at-night
ろうそくが通るぶんだけ、ドアが開きました。だれも歌いません。
-> END

=== end_cake ===
# feeling: tired # distance: guarded
# ending: cake-in-fridge
三時、台所で笑い声がしました。だれも呼びにはいきません。夜、お皿は空になっていました。
-> END

=== end_day ===
# feeling: ashamed # distance: far
# ending: day-like-others
まだ間に合います。今夜、ドアの下にひとこと。「あしたは、だれも来ないよ。いてくれるだけで、うれしい」と。
-> END
