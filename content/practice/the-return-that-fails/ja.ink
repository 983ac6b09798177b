-> bikes

=== bikes ===
# feeling: ashamed # distance: guarded
「無理。だから無理って言ったのに」
+ 「休み時間まで、もうすこしだけ。いちばん大変なところは終わったよ」 # advice
	# feeling: overwhelmed # distance: far
	「いや」
	-> shrink
+ 「中にいるのもしんどくて、出てきたのも恥ずかしい。そんな感じかな」 # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	「……みんな見てた」
	-> stay
+ なにも言わず、すこし離れて壁にもたれ、同じように道を見る。 # silence
	# feeling: overwhelmed # distance: guarded
	手がふるえて、自転車の鍵がはずせません。
	-> stay

=== shrink ===
# feeling: overwhelmed # distance: far
+ 「みんな、いろいろ準備したんだよ？」 # confront
	# feeling: guilty # distance: far
	「わかってる！　だからだよ！」
	-> end_rides
+ 「ごめん、急がせた。今日はもう、戻らなくていいよ」 # apology
	# feeling: dont_know # distance: guarded
	「……ほんとに？」
	-> stay
+ 「どうして？　だれかになにか言われた？　だれ？」 # open-question # closed-question
	# feeling: tense # distance: far
	「言われてない！　帰らせて！」
	-> end_rides

=== stay ===
# feeling: ashamed # distance: listening
# example: 「いま、説明しなくていいよ」
# example: 「二十分。長かったよね」
# example: 「家には、わたしが見送ったとだけ伝えておくけど、いい？」
体育館から、ボールの音がします。
+ 「中は、どんな感じだった？」 # open-question
	# feeling: afraid # distance: listening
	「みんなふりむいて、拍手した」
	-> told
+ 「今朝、昇降口に入るところを見たよ。大変なことだったと思う」 # affirmation
	# feeling: moved # distance: listening
	「その前に、体育館のうらに一時間いた」
	-> told
+ 「次は、ドアのそばに座って、ゆっくり息をはいてみたら」 # advice
	# feeling: lonely # distance: guarded
	「次とか、ないから」
	-> narrow

=== narrow ===
# feeling: lonely # distance: guarded
+ 「もう、これで最後って感じがするよね」 # complex-reflection
	# feeling: sad # distance: listening
	「最後だよ。拍手されたし」
	-> told
+ 「そんなこと言わないで。あきらめちゃだめだよ」 # confront
	# feeling: lonely # distance: far
	鍵が、かちっとはずれました。
	-> end_rides
+ 「気をつけて帰って。今日決めることは、なにもないから」 # leaving-room
	# feeling: tired # distance: listening
	「……はい」
	-> end_twenty

=== told ===
# feeling: afraid # distance: listening
+ 「拍手は、こっちの考えが足りなかった。ごめん」 # apology # plain-word
	# feeling: moved # distance: nearer
	「……みんな、悪気ないんだよ。それが、きつい」
	-> place
+ 「やっと入れたと思ったら、みんなの目」 # simple-reflection
	# feeling: sad # distance: listening
	「ただ座ってたかった。いないみたいに」
	-> place
+ 「あしたはどうする？　月曜なら？」 # closed-question # closed-question
	# feeling: tense # distance: guarded
	「わかんない。帰りたい」
	-> end_twenty

=== place ===
# feeling: sad # distance: listening
+ 「ここのベンチとか、八時前のだれもいない図書室とか。どっちもいやなら、それでもいい。もうすこし聞く？　今日は帰る？」 # seeking-collaboration # emphasising-autonomy
	# feeling: curious # distance: nearer
	「……ほんとに、だれもいない？」
	-> end_bench
+ 「もう帰っていいよ。家には来たことだけ伝えて、ほかは言わない。それでいい？」 # leaving-room
	# feeling: relieved # distance: listening
	「うん。それでいい」
	-> end_twenty
+ 「クラスのみんなに、ふつうにするように話しておくね」 # advice
	# feeling: anxious # distance: guarded
	「わたしの話は、しないでください」
	-> end_twenty

=== end_bench ===
# feeling: curious # distance: nearer
# ending: bench-by-the-bicycles
雨とタイヤのにおいのするところに、しばらく座ります。いつにするかも、するかどうかも、こちらが決めることではありません。
-> END

=== end_twenty ===
# feeling: tired # distance: listening
# ending: twenty-minutes-count
出席簿に「来た」と書きます。職員室では、「やっと来たね」と言わないこと、拍手をしないことを頼みます。
-> END

=== end_rides ===
# feeling: lonely # distance: far
# ending: rides-off
夜に一行だけ、返事のいらないことばを送れます。「今日は、こちらの考えが足りませんでした。ごめんなさい。あしたのことは、なにも決めなくてかまいません」と。
-> END
