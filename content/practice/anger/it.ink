-> broken

=== broken ===
# feeling: angry # distance: guarded
«Non guardarmi così! Era solo una tazza!»
+ «Ma che ti salta in mente? Guarda che hai fatto!» # confront
	# feeling: angry # distance: far
	«Ripetilo! Dai, ripetilo!»
	-> heat
+ Un passo indietro. Le mani aperte. La porta alle tue spalle resta libera. # leaving-room
	# feeling: angry # distance: guarded
	«…Non ti faccio niente.»
	-> space
+ «Una tazza.» # simple-reflection
	# feeling: angry # distance: guarded
	«Sì. Una tazza. È caduta. L'ho tirata.»
	-> space

=== heat ===
# feeling: angry # distance: far
Qualcosa vola contro il muro, accanto a te.
+ Andare. Giù per le scale e fuori, senza una parola, e chiamare da lì. # called-for-help
	# feeling: angry # distance: far
	Nessuno ti viene dietro.
	-> end_out
+ «Adesso ho paura. Vado di sotto. Ne parliamo quando c'è più calma.» # plain-word
	# feeling: ashamed # distance: guarded
	«…Paura? Di me?»
	-> space
+ «E allora picchiami, se hai il fegato.» # confront
	# feeling: angry # distance: far
	Il pugno colpisce la porta accanto alla tua testa. Te ne vai, giù per le scale, fuori.
	-> end_out

=== space ===
# feeling: angry # distance: guarded
# example: «Non grido. Mi siedo qui sulle scale.»
# example: «Dev'esserci stato qualcosa di troppo.»
# example: «Non serve parlarne adesso.»
Il respiro va veloce. Poi un po' meno.
+ «Così tanta rabbia che da qualche parte doveva uscire.» # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	«Non ce l'ho nemmeno con te.»
	-> under
+ «Perché proprio la tazza? Che cos'è stato, stavolta?» # open-question # open-question
	# feeling: irritated # distance: far
	«Non farmi l'interrogatorio!»
	-> again
+ «Sto qui, o vado di sotto. Come preferisci.» # emphasising-autonomy
	# feeling: tired # distance: listening
	«…Qui. Ma non dire niente.»
	-> under

=== again ===
# feeling: irritated # distance: far
+ «Basta domande. Scusa.» # apology
	# feeling: tired # distance: guarded
	«…Ok.»
	-> under
+ «Vado in cucina e chiudo la porta. Più tardi mi riaffaccio.» # leaving-room
	# feeling: angry # distance: guarded
	«Sì. Vai.»
	-> end_apart
+ «Bisogna imparare a controllarsi. Respira a fondo.» # advice
	# feeling: angry # distance: far
	«Respira tu!» La porta sbatte.
	-> end_apart

=== under ===
# feeling: tired # distance: listening
+ Non dire niente. Restare lì, sulle scale. # silence
	# feeling: sad # distance: listening
	«Hanno risposto. Per il lavoro. Pure il nome, hanno sbagliato.»
	-> shards
+ «Per la tazza non me la prendo. Ma quando l'hai tirata ho avuto paura. Non vorrei che succedesse ancora.» # plain-word
	# feeling: ashamed # distance: nearer
	«…Lo so. Anch'io. È che hanno risposto, per il lavoro. Col nome sbagliato.»
	-> shards
+ «Sei uguale a tuo nonno.» # confront
	# feeling: hurt # distance: far
	«E allora lasciatemi stare.»
	-> end_apart

=== shards ===
# feeling: sad # distance: nearer
+ «Ci sono cocci dappertutto. Porto la scopa?» # seeking-collaboration
	# feeling: ashamed # distance: nearer
	«Spazzo io. …Tu tieni la paletta.»
	-> end_swept
+ «Adesso scendo. Attento ai piedi.» # leaving-room
	# feeling: tired # distance: listening
	«…Scusa per la tazza.»
	-> end_apart
+ «Ci speravi, e neanche il nome giusto.» # complex-reflection
	# feeling: sad # distance: nearer
	«…Era la tazza della zia, eh.»
	-> end_swept

=== end_swept ===
# feeling: sad # distance: nearer
# ending: shards-swept
Un altro giorno, non adesso, dirai che cosa farai se vola ancora qualcosa: uscire, e chiamare. Detto prima, e con calma.
-> END

=== end_apart ===
# feeling: tired # distance: guarded
# ending: both-apart
Per oggi basta che ci sia silenzio. Se capita più spesso, è una cosa troppo grande per una famiglia da sola.
-> END

=== end_out ===
# feeling: angry # distance: far
# ending: out-and-calling
Mettersi al sicuro non è tradire. Chi è in pericolo chiama il numero di emergenza; anche chi soltanto trema può chiamare qualcuno. Nessuno è tenuto a rientrare senza qualcuno accanto.
-> END
