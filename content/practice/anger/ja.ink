-> broken

=== broken ===
# feeling: angry # distance: guarded
「そんな目で見るなよ！　ただのコップだろ！」
+ 「なにやってるの！　これ、どうするの！」 # confront
	# feeling: angry # distance: far
	「もう一回言ってみろよ！」
	-> heat
+ 一歩さがる。手はひらいたまま。うしろの出口はあけておく。 # leaving-room
	# feeling: angry # distance: guarded
	「……なにもしねえよ」
	-> space
+ 「うん、コップだね」 # simple-reflection
	# feeling: angry # distance: guarded
	「そう。コップ。落ちた。……投げた」
	-> space

=== heat ===
# feeling: angry # distance: far
なにかが、すぐ横の壁に当たりました。
+ 離れる。なにも言わずに階段をおりて、外に出て、そこから電話する。 # called-for-help
	# feeling: angry # distance: far
	追いかけてはきません。
	-> end_out
+ 「いま、こわい。下に行くね。落ち着いてから話そう」 # plain-word
	# feeling: ashamed # distance: guarded
	「……こわい？　おれが？」
	-> space
+ 「やれるものなら、やってみなさい」 # confront
	# feeling: angry # distance: far
	こぶしが、顔の横のドアを打ちました。階段をおりて、外に出ます。
	-> end_out

=== space ===
# feeling: angry # distance: guarded
# example: 「どならないよ。ここの階段に座るね」
# example: 「もう、いっぱいいっぱいだったんだね」
# example: 「いま話さなくていい」
荒い息が、すこしずつゆっくりになります。
+ 「どこかにぶつけないといられないくらい、腹が立ってたんだね」 # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	「べつに、そっちのせいじゃない」
	-> under
+ 「どうしてコップなんか投げるの？　こんどはなにがあったの？」 # open-question # open-question
	# feeling: irritated # distance: far
	「尋問かよ！」
	-> again
+ 「ここにいようか、下に行こうか。楽なほうでいいよ」 # emphasising-autonomy
	# feeling: tired # distance: listening
	「……ここでいい。でも黙ってて」
	-> under

=== again ===
# feeling: irritated # distance: far
+ 「もう聞かない。ごめん」 # apology
	# feeling: tired # distance: guarded
	「……ああ」
	-> under
+ 「台所に行って、戸を閉めるね。あとでまた来る」 # leaving-room
	# feeling: angry # distance: guarded
	「ああ。行って」
	-> end_apart
+ 「すこしは自分をおさえなさい。深呼吸して」 # advice
	# feeling: angry # distance: far
	「そっちがしろよ！」ドアが激しく閉まりました。
	-> end_apart

=== under ===
# feeling: tired # distance: listening
+ なにも言わず、階段に座っている。 # silence
	# feeling: sad # distance: listening
	「返事来た。バイトの。名前、まちがってた」
	-> shards
+ 「コップのことは怒ってない。投げたのは、こわかった。もう、してほしくない」 # plain-word
	# feeling: ashamed # distance: nearer
	「……わかってる。自分でも、こわかった」
	-> shards
+ 「おじいちゃんにそっくり」 # confront
	# feeling: hurt # distance: far
	「じゃあ、ほっとけよ」
	-> end_apart

=== shards ===
# feeling: sad # distance: nearer
+ 「破片だらけだね。ほうき、持ってこようか」 # seeking-collaboration
	# feeling: ashamed # distance: nearer
	「おれが掃く。……それ、持ってて」
	-> end_swept
+ 「じゃあ下りるね。足、気をつけて」 # leaving-room
	# feeling: tired # distance: listening
	「……コップ、ごめん」
	-> end_apart
+ 「ずっと待ってたのに、名前までまちがえられて」 # complex-reflection
	# feeling: sad # distance: nearer
	「……あれ、おばさんのコップだったよな」
	-> end_swept

=== end_swept ===
# feeling: sad # distance: nearer
# ending: shards-swept
別の日に、落ち着いて言っておきます。「また物が飛んできたら、外に出て電話するね」と。
-> END

=== end_apart ===
# feeling: tired # distance: guarded
# ending: both-apart
今日は、静かになっただけでじゅうぶんです。何度もあるなら、家族だけで抱えることではありません。
-> END

=== end_out ===
# feeling: angry # distance: far
# ending: out-and-calling
離れることは、見捨てることではありません。危ないときは110番へ。ふるえているだけのときも、だれかに電話していいのです。ひとりで戻らなくてかまいません。
-> END
