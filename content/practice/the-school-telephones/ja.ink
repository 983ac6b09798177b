-> stairs

=== stairs ===
# feeling: afraid # distance: guarded
「……学校？」
+ 「うん、学校。今日決めなきゃいけないことは、なにもないよ」 # giving-information
	# feeling: anxious # distance: listening
	「なんて言ってた？」
	-> told
+ 「十五日だって。どういうことか、わかってる？」 # closed-question # confront
	# feeling: ashamed # distance: far
	「そのくらい、数えてる」
	-> pressed
+ 「電話が鳴って、こわかったね」 # complex-reflection # feeling-named
	# feeling: afraid # distance: listening
	「……おなか痛い」
	-> told

=== pressed ===
# feeling: ashamed # distance: far
+ 「なにがそんなにいやなの？　みんな行ってるのに」 # open-question
	# feeling: ashamed # distance: far
	「みんなじゃないし」
	-> gone
+ 「月曜の一時間目だけ行ってみたら？　一時間だけだよ」 # advice
	# feeling: anxious # distance: far
	「その一時間が、どんなか知らないくせに」
	-> gone
+ 「いまのは、こっちが焦っただけ。ごめん。悪いことしたわけじゃないのに」 # apology
	# feeling: dont_know # distance: guarded
	「……怒ってる？」
	-> told

=== told ===
# feeling: anxious # distance: listening
# example: 「あの音がすると、おなかがずんと重くなるよね」
# example: 「知らないところで、勝手に話したりしないから」
# example: 「どうしたいか、まだわからなくていいよ」
手が、そでの中に引っこみました。
+ 「学校のことになると、おなかが痛くなるんだね」 # simple-reflection
	# feeling: sad # distance: listening
	「日曜の夜から」
	-> open
+ 「だれかになにかされてるの？　先生？」 # closed-question # closed-question
	# feeling: tense # distance: guarded
	「ちがう。だれも」
	-> narrow
+ 「かけなおすとだけ言ったよ。なにを話すかは、一緒に考えてもいいし、そのままでもいい」 # emphasising-autonomy
	# feeling: relieved # distance: listening
	「……おなかのこと、言わないで」
	-> open

=== narrow ===
# feeling: tense # distance: guarded
+ 二段下に座って、同じように壁を見る。 # silence
	# feeling: tired # distance: listening
	「だれかひとりとかじゃない」
	-> open
+ 「じゃあなに？　言えるでしょう？」 # closed-question
	# feeling: overwhelmed # distance: far
	「わかんないってば」
	-> gone
+ 「わかった。今日はもう、電話の電源を切っておくね」 # leaving-room
	# feeling: relieved # distance: guarded
	「……うん」
	-> quiet

=== open ===
# feeling: sad # distance: listening
+ 「教室に入るずっと前から、もうしんどいんだね」 # complex-reflection
	# feeling: relieved # distance: nearer
	「みんながふりむくの。入ったとき。それが」
	-> end_said
+ 「学校になんて言うか、ひとつ考えがあるけど、聞く？　今日じゃなくてもいいよ」 # advice-asked # seeking-collaboration
	# feeling: calm # distance: listening
	「今日はいい」
	-> quiet
+ 「ドアの近くに座れば、見られないよ」 # advice
	# feeling: lonely # distance: far
	「もういい」
	-> gone

=== end_said ===
# feeling: relieved # distance: nearer
# ending: says-one-thing
すぐには答えません。それから、牛乳を温めに立ちます。
-> END

=== quiet ===
# feeling: calm # distance: listening
# ending: telephone-off
ふたりで、もうすこし階段に座っていました。どこかで掃除機の音がします。
-> END

=== gone ===
# feeling: ashamed # distance: far
# ending: door-shut
学校には、あしたかけなおせます。電話ではなく、手紙やメールにしてもらうこともできます。
-> END
