-> broken

=== broken ===
# feeling: angry # distance: guarded
«Non guardarmi così! Era solo una tazza!»
+ «Ma che ti salta in mente? Guarda che hai fatto!» # confront
	# feeling: angry # distance: far
	«Dillo ancora! Dai, dillo ancora!»
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
# example: «Qualcosa dev'essere stato troppo.»
# example: «Non serve parlarne adesso.»
Il respiro va veloce. Poi un po' meno.
+ «Tanta rabbia che da qualche parte doveva uscire.» # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	«Non è nemmeno per te.»
	-> under
+ «Perché la tazza? Che cos'era, stavolta?» # open-question # open-question
	# feeling: irritated # distance: far
	«Non farmi l'interrogatorio!»
	-> again
+ «Sto qui, o sto di sotto. Come ti va meglio.» # emphasising-autonomy
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
	«Hanno risposto. Per il lavoro. Il mio nome non lo sapevano nemmeno.»
	-> shards
+ «Per la tazza non ce l'ho con te. Quando hai tirato, mi ha fatto paura. Non vorrei che succedesse ancora.» # plain-word
	# feeling: ashamed # distance: nearer
	«…Lo so. Ha fatto paura anche a me.»
	-> shards
+ «Sei uguale a tuo nonno.» # confront
	# feeling: hurt # distance: far
	«E allora lasciatemi stare.»
	-> end_apart

=== shards ===
# feeling: sad # distance: nearer
+ «Ci sono cocci dappertutto. Porto la scopa?» # seeking-collaboration
	# feeling: ashamed # distance: nearer
	«Spazzo io. …Tu tieni quella.»
	-> end_swept
+ «Adesso scendo. Attento ai piedi.» # leaving-room
	# feeling: tired # distance: listening
	«…Scusa per la tazza.»
	-> end_apart
+ «Ci speravi, e neanche il nome.» # complex-reflection
	# feeling: sad # distance: nearer
	«…Era la tazza della zia, eh.»
	-> end_swept

=== end_swept ===
# feeling: sad # distance: nearer
# ending: shards-swept
Un altro giorno, non adesso, dirai che cosa farai se vola ancora qualcosa: uscire, e chiamare. Prima, e con calma.
-> END

=== end_apart ===
# feeling: tired # distance: guarded
# ending: both-apart
Per oggi basta che ci sia silenzio. Se capita più spesso, non è più cosa da portare in una famiglia sola.
-> END

=== end_out ===
# feeling: angry # distance: far
# ending: out-and-calling
Mettersi fuori portata non è tradire. Chi è in pericolo chiama l'emergenza; anche chi soltanto trema può chiamare qualcuno. Nessuno è tenuto a rientrare senza compagnia.
-> END
