-> coffee

=== coffee ===
# feeling: hurt # distance: guarded
「あの年でおれは、もう子どもがいたぞ。一週間うちによこしてみろ、外に出してやる」
壁の向こうで、いすの音が止まりました。
+ 「なにも知らないくせに」 # confront
	# feeling: tense # distance: guarded
	「おまえよりはわかってる」
	-> louder
+ 「なんとかしたいって、思ってくれてるんだね」 # simple-reflection
	# feeling: dont_know # distance: guarded
	「そりゃそうだ」
	-> turn
+ なにも言わず、お茶をつぎたす。 # silence
	# feeling: hurt # distance: far
	「ネットを切ればいいんだよ、ネットを」
	-> louder

=== louder ===
# feeling: hurt # distance: far
+ 「それはしない。話せる相手が、そこにしかいないの」 # giving-information
	# feeling: dont_know # distance: listening
	「……相手？　あの中に？」
	-> turn
+ 「人の家より、自分の家のことを考えたら」 # advice
	# feeling: tense # distance: far
	「ああそう。ごちそうさん」
	-> both
+ 「ちょっと外で話そう。壁が薄いから」 # leaving-room
	# feeling: relieved # distance: guarded
	「聞こえてるのか」
	-> hall

=== turn ===
# feeling: dont_know # distance: listening
# example: 「心配してくれてるのはわかる。でも、壁の向こうに聞こえてる」
# example: 「急がせたこともあったの。そうしたら、よけいつらくなって」
# example: 「なにかしてくれるなら、釣りの写真でも送ってやって」
おじさんは、湯のみを何度もまわしています。
+ 「わたしもずっとこわくて、同じことを言ってた。うちでは、うまくいかなかった」 # plain-word
	# feeling: sad # distance: listening
	「……知らなかったな」
	-> hall
+ 「昔から、いつも自分が正しいんだから」 # confront
	# feeling: irritated # distance: guarded
	「おまえは昔から人の話を聞かん」
	-> both
+ 「あの部屋のことは、あの子が決めること。わたしも、まだ練習中なの」 # emphasising-autonomy
	# feeling: dont_know # distance: listening
	「それまで、なにもせんのか」
	-> hall

=== hall ===
# feeling: dont_know # distance: listening
+ 「ひとつ、頼みたいことがあるんだけど、いい？」 # seeking-collaboration
	# feeling: curious # distance: listening
	「なんだ」
	-> wall
+ 「もうやめてくれない？」 # closed-question
	# feeling: hurt # distance: guarded
	「力になろうと思っただけだ」
	-> both
+ 「見ているだけって、つらいよね」 # complex-reflection
	# feeling: sad # distance: nearer
	「……釣りについてくるのは、いつもあいつだった」
	-> wall

=== wall ===
# feeling: sad # distance: listening
+ 「それ、はがきに書いてやって。なにも聞かなくていいから」 # giving-information
	# feeling: moved # distance: nearer
	「……船はまだある。それなら書けるな」
	-> end_knock
+ 「家族会っていうのがあるの。一度行ってみたら」 # advice
	# feeling: tense # distance: guarded
	「おれが？　いや、いい」
	-> end_coffee
+ なにも言わず、しばらく一緒に座っている。 # silence
	# feeling: sad # distance: listening
	「まあ、なあ」
	-> end_coffee

=== both ===
# feeling: hurt # distance: far
# ending: music-louder
おじさんは早めに帰りました。あとで、壁ごしに言えるかもしれません。「聞こえたよね。ごめん。わたしは、そう思ってないから」と。
-> END

=== end_coffee ===
# feeling: tired # distance: guarded
# ending: coffee-finished
帰りぎわのあいさつは、来たときより小さな声でした。
-> END

=== end_knock ===
# feeling: moved # distance: nearer
# ending: knock-once
おじさんが帰って、長いあいだ静かでした。それから、聞こえました。
-> END
