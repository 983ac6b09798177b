-> door

=== door ===
# feeling: tense # distance: guarded
階段がきしみます。ドアの下から光がもれています。さっきまで音がしていたのに、いまはしません。
+ 「おなかすいてない？　今日なにか食べた？」 # closed-question # closed-question
	# feeling: tense # distance: guarded
	「……」
	-> asked
+ 「ごはんだよ。おみそしる、ここに置いとくね」 # giving-information
	# feeling: tense # distance: listening
	いすが一度だけ、きしみました。
	-> tray
+ そっと一度ノックして、おぼんを置き、待つ。 # leaving-room
	# feeling: anxious # distance: listening
	「……なに」
	-> tray

=== asked ===
# feeling: tense # distance: guarded
向こうで、息をひそめているのがわかります。
+ 「どうして返事しないの？　なにかあった？」 # open-question # closed-question
	# feeling: irritated # distance: guarded
	「べつに。なにもない」
	-> pushed
+ 「いろいろ聞きすぎたね。ごめん」 # apology
	# feeling: anxious # distance: listening
	息をはく音がしました。
	-> tray
+ 「聞こえてるんでしょう。話してるんだけど」 # closed-question # confront
	# feeling: irritated # distance: guarded
	「聞こえてる」
	-> pushed

=== pushed ===
# feeling: irritated # distance: guarded
声は、さっきより遠く、ベッドのほうから聞こえます。
+ 「ずっとこのままでいるつもり？」 # closed-question # confront
	# feeling: hurt # distance: far
	「……あっち行って」
	-> shut
+ 「いまは、話したくないんだね」 # simple-reflection
	# feeling: tired # distance: listening
	「うん。いまは」
	-> tray
+ 「下で一緒に食べたら、気分も変わるよ」 # advice
	# feeling: tired # distance: far
	「いつもそれ言うよね」
	-> shut

=== shut ===
# feeling: hurt # distance: far
# example: 「下に行くね。怒ってるんじゃないよ」
# example: 「言いかたが悪かった。心配だっただけ」
# example: 「もう言わない。おみそしる、ここにあるから」
ドアの下のすきまに、中からなにかが置かれました。光の線が細くなります。
+ 「わたしが、なにをしたっていうの」 # open-question
	# feeling: guilty # distance: far
	「……」
	-> dark
+ 「いまの言いかたは、よくなかった。ごめん。心配だったの」 # apology # plain-word
	# feeling: hurt # distance: guarded
	「……わかってる」
	-> step
+ なにも言わずにおぼんを置いて、三歩さがる。 # leaving-room
	# feeling: hurt # distance: guarded
	ドアの下のものは、動きません。明かりはそのままです。
	-> step

=== tray ===
# feeling: tired # distance: listening
# example: 「疲れてるみたいだね」
# example: 「返事はいいからね。ここにあるってだけ」
# example: 「そういう日なんだね」
おぼんが、ドアの前の床にあります。湯気がたっています。
+ 「疲れてるよね、いろんなことに。ここに立たれてるのにも、かな」 # complex-reflection # feeling-named
	# feeling: tired # distance: listening
	「……ちょっと」
	-> named
+ 「あしたは下りてくる？」 # closed-question
	# feeling: stuck # distance: guarded
	「わかんない」
	-> small
+ 「食べたいときでいいし、残してもいいよ」 # emphasising-autonomy
	# feeling: relieved # distance: listening
	「……うん」
	-> small

=== step ===
# feeling: hurt # distance: guarded
下でテレビの音がしています。ここは、とても静かです。
+ 「どうしていいかわからなくて、ついノックしちゃう。でもそっちからしたら、またかって感じだよね」 # complex-reflection
	# feeling: sad # distance: listening
	「……まあ」
	-> small
+ 「下に行くね。ゆっくり休んで」 # leaving-room
	# feeling: tired # distance: guarded
	「……」
	-> goes
+ 「大丈夫？　ほんとに大丈夫なの？」 # closed-question # closed-question
	# feeling: tense # distance: far
	「もういいって」
	-> dark

=== named ===
# feeling: tired # distance: listening
床が鳴りました。だれかが近くまで来て、立っています。
+ なにも言わない。そのままそこにいる。 # silence
	# feeling: dont_know # distance: nearer
	「……いいにおい」
	-> near
+ 「なんで疲れてるの？　夜、なにしてるの？」 # open-question # open-question
	# feeling: ashamed # distance: guarded
	また床が鳴って、足音が遠ざかりました。
	-> small
+ 「言ってくれて、ありがとう」 # affirmation
	# feeling: embarrassed # distance: listening
	「べつに」
	-> near

=== small ===
# feeling: tired # distance: guarded
もう湯気はたっていません。
+ 「じゃあ、下りるね。ここにあるから」 # leaving-room
	# feeling: tired # distance: listening
	「……ん」
	-> goes
+ 「今日は早く寝なさい。早く起きられるから」 # advice
	# feeling: irritated # distance: far
	「はいはい。わかった」
	-> dark
+ 「まだ、なんとも言えない感じかな」 # simple-reflection
	# feeling: dont_know # distance: listening
	「うん。わかんない」
	-> near

=== near ===
# feeling: dont_know # distance: nearer
向こう側で、手が取っ手にふれました。まわりはしません。
+ 「下にいるからね。なにも言わなくていいよ」 # leaving-room
	# feeling: calm # distance: nearer
	「うん」
	-> end_tray
+ 「ちょっと入ってもいい？」 # closed-question
	# feeling: anxious # distance: guarded
	「だめ。……今日は」
	-> goes
+ もうすこしだけいて、足音が聞こえるように下りていく。 # silence
	# feeling: calm # distance: listening
	背中のほうで、なにかをどける音がします。
	-> goes

=== end_tray ===
# feeling: calm # distance: nearer
# ending: tray-taken
階段の一番下まで来たとき、ドアがすこし開きました。手がのびて、おぼんを取ります。
-> END

=== goes ===
# feeling: tired # distance: listening
# ending: light-stays
ドアは開きません。しばらくして台所から見ると、廊下にまだ光がありました。
-> END

=== dark ===
# feeling: sad # distance: far
# ending: light-off
ドアの下が暗くなりました。おみそしるは、温めなおせます。夜は、あしたもあります。
-> END
