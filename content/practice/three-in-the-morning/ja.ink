-> fridge

=== fridge ===
# feeling: tense # distance: guarded
冷蔵庫にかけた手が、止まりました。
+ 「いま何時だと思ってるの」 # closed-question # confront
	# feeling: ashamed # distance: far
	「三時。知ってる」
	-> clock
+ 「あ、起きてた？　わたしも眠れなくて」 # plain-word
	# feeling: dont_know # distance: listening
	「……ん」
	-> toast
+ うなずいて、水をくんで、テーブルの離れた席に座る。 # silence
	# feeling: on_edge # distance: guarded
	冷蔵庫の光が、ふたりのあいだの床に落ちています。
	-> toast

=== clock ===
+ 「十一時に画面を消せば、ちゃんと眠れるのに」 # advice
	# feeling: irritated # distance: far
	「そういうもんじゃない」
	-> leaving
+ 「取り調べみたいだったね。やっとだれもいなくなって、ほっとしてたところなのにね」 # complex-reflection # feeling-named
	# feeling: embarrassed # distance: listening
	「……まあ、そう」
	-> toast
+ 「一晩中、上でなにしてるの？」 # open-question
	# feeling: ashamed # distance: far
	「べつに。いろいろ」
	-> leaving

=== leaving ===
# feeling: ashamed # distance: far
# example: 「いていいよ。ここ、自分の家なんだから」
# example: 「見にきたんじゃないよ。のどがかわいただけ」
# example: 「好きなもの持っていって。こっち向いてるから」
もう、階段に足をかけています。
+ 「ごめん。寝ぼけて時間のことなんか言って。おなかすいてるなら、なにか食べて」 # apology
	# feeling: embarrassed # distance: guarded
	足が、また下におりました。
	-> toast
+ 窓のほうを向いて、冷蔵庫までの道をあける。 # leaving-room
	# feeling: tired # distance: guarded
	うしろで冷蔵庫が開く音がします。
	-> up
+ 「また逃げるの。いつもそう」 # confront
	# feeling: hurt # distance: far
	返事はなく、足音が駆け上がっていきました。
	-> dark

=== toast ===
# feeling: tired # distance: listening
やかんの音だけがしています。
+ 「ごはん残ってるよ。わたしも食べようかな」 # giving-information
	# feeling: dont_know # distance: listening
	「……食べる」
	-> talk
+ 「ちゃんと寝てるの？　今週、外に出た？」 # closed-question # closed-question
	# feeling: tense # distance: guarded
	「食べるもの取りにきただけ」
	-> up
+ 「三時って、いい時間だね。だれもいなくて」 # simple-reflection
	# feeling: calm # distance: listening
	「電話も鳴らないし」
	-> talk

=== talk ===
# feeling: calm # distance: listening
+ 「こんな時間に一緒に食べるの、いいね」 # affirmation
	# feeling: embarrassed # distance: nearer
	「ただのお茶漬けじゃん」
	-> last
+ 「あした、眠れないこと、病院で相談してみない？」 # advice
	# feeling: tense # distance: guarded
	「……上で食べる」
	-> up
+ なにも言わず、海苔をそっと寄せる。 # silence
	# feeling: calm # distance: nearer
	顔を上げずに、手がのびました。
	-> last

=== last ===
# feeling: calm # distance: nearer
+ 「昼間は音だらけで、しんどいよね」 # complex-reflection # feeling-named
	# feeling: sad # distance: nearer
	「……みんな、どこかに行くから」
	-> end_two
+ 「わたしは寝るね。ゆっくり食べて」 # emphasising-autonomy
	# feeling: calm # distance: listening
	「おやすみ」
	-> up
+ 「じゃあ、お昼は一緒に食べる？」 # closed-question
	# feeling: tense # distance: guarded
	「……わかんない」
	-> up

=== end_two ===
# feeling: calm # distance: nearer
# ending: two-cups
外を、新聞配達のバイクが通ります。ふたりとも聞いていました。
-> END

=== up ===
# feeling: tired # distance: guarded
# ending: plate-upstairs
階段の途中で足音が止まって、また上がっていきました。
-> END

=== dark ===
# feeling: hurt # distance: far
# ending: light-out
だれも食べませんでした。夜は、またあります。おにぎりを置いておくのも、いいかもしれません。
-> END
