-> table

=== table ===
# feeling: ashamed # distance: guarded
「……言おうと思ってた」
+ 「三万二千円って、どういうこと？　おかしいんじゃないの？」 # closed-question # confront
	# feeling: ashamed # distance: far
	「だから、言おうと思ってたって」
	-> loud
+ 「見て、びっくりした。まず、わけを聞きたくて」 # plain-word
	# feeling: anxious # distance: listening
	「そんなに使うつもりじゃなかった」
	-> said
+ 「それからずっと、この紙が来るのがこわかったんだね」 # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	「……三週間、ずっと」
	-> said

=== loud ===
# feeling: ashamed # distance: far
+ 「そのゲーム、今日消しなさい。それで終わり」 # advice
	# feeling: angry # distance: far
	「じゃあ、友だちもみんな消えるけど」
	-> off
+ 「いったい、なにがそんなにいいの」 # open-question
	# feeling: lonely # distance: far
	「言ってもわかんないよ」
	-> off
+ 「待って。いきなりどなっちゃった。言いなおさせて」 # apology
	# feeling: dont_know # distance: guarded
	「……うん」
	-> said

=== off ===
# feeling: angry # distance: far
+ 紙をふせて、息をはく。座ったままでいる。 # silence
	# feeling: ashamed # distance: guarded
	「……うちの金だってことは、わかってる」
	-> said
+ 「だれのおかげで食べてると思ってるの」 # confront
	# feeling: angry # distance: far
	「じゃあ食べない」
	-> end_off
+ 「いっぺんに言いすぎたね。続きは、話せるときでいいよ。あしたでも」 # emphasising-autonomy
	# feeling: dont_know # distance: listening
	「……いや、いま話す」
	-> said

=== said ===
# feeling: ashamed # distance: listening
# example: 「その夜、なにかあった？　責めてるんじゃなくて」
# example: 「その夜は、どうしてもほしいものがあったんだね」
# example: 「払うものは払わないとね。でも、先に話を聞きたい」
コップが、テーブルの上で少しずつまわされています。
+ 「あの夜は、どういう流れだったの？」 # open-question
	# feeling: lonely # distance: listening
	「誕生日だったんだ、仲間の。みんな、なんか贈ってて」
	-> why
+ 「だれかにやらされたの？　どんな人か知ってるの？」 # closed-question # closed-question
	# feeling: irritated # distance: guarded
	「やらされてない。友だちだよ」
	-> tight
+ 「そんなつもりじゃなかったんだね」 # simple-reflection
	# feeling: guilty # distance: listening
	「最初は千円だけで。そのまま、ずるずる」
	-> why

=== tight ===
# feeling: irritated # distance: guarded
+ 「会ったこともない人は、友だちって言わないの」 # confront
	# feeling: hurt # distance: far
	「調子どう、って聞いてくれるの、あいつらだけだし」
	-> end_off
+ 「なにか贈りたくなるような人たちなんだね」 # complex-reflection
	# feeling: sad # distance: listening
	「はじめて、あげる側になれた」
	-> why
+ 「お茶いれるね。よかったら、続き話して」 # leaving-room
	# feeling: calm # distance: guarded
	「……誕生日だったんだ」
	-> why

=== why ===
# feeling: sad # distance: listening
+ 「仲間に入れて、うれしかったんだね。それで三週間、ずっとうしろめたかった」 # complex-reflection # feeling-named
	# feeling: ashamed # distance: nearer
	「……うん。両方」
	-> pay
+ 「次からは、押す前に考えなさい」 # advice
	# feeling: irritated # distance: far
	「はいはい」
	-> end_off
+ 「どうにかして返していかないとね。一緒に考える？　先にひとりで考える？」 # seeking-collaboration
	# feeling: relieved # distance: listening
	「……おばあちゃんにもらった五千円がある」
	-> pay

=== pay ===
# feeling: dont_know # distance: listening
+ 「月にいくらならいけるか、決めていいよ。書いておくから」 # emphasising-autonomy
	# feeling: relieved # distance: nearer
	「四千円を、八か月。……それなら、いける」
	-> end_parts
+ なにも言わず、ふたりのあいだの紙をどける。 # silence
	# feeling: moved # distance: nearer
	「ケーキの写真、送ってくれた」
	-> end_why
+ 「よろこんでた？」 # closed-question
	# feeling: glad # distance: listening
	「泣いてたって」
	-> end_why

=== end_parts ===
# feeling: relieved # distance: nearer
# ending: paid-in-parts
カードの置き場所も変わります。これからは引き出しの中です。あとからではなく、先に言っておきます。
-> END

=== end_why ===
# feeling: sad # distance: listening
# ending: says-what-it-was
金額は変わりません。その話は、あしたでもできます。
-> END

=== end_off ===
# feeling: angry # distance: far
# ending: headphones
水のコップが残っています。あとでドアの前に置いて、ひとこと添えてもいいかもしれません。「どなってごめん。お金の話は急がないから」と。
-> END
