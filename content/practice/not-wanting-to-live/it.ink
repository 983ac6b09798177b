-> kitchen

=== kitchen ===
# feeling: empty # distance: guarded
L'acqua per la tisana sta bollendo.
«A volte penso che sarebbe meglio se non ci fossi più.»
+ «Non dire queste cose.» # confront
	# feeling: ashamed # distance: far
	«…Lascia perdere.»
	-> away
+ «È tutto così pesante che non esserci ti sembra meglio.» # complex-reflection # feeling-named
	# feeling: sad # distance: listening
	«…Sì.»
	-> heard
+ Spegnere il gas. Sedersi. Non dire ancora niente. # silence
	# feeling: afraid # distance: listening
	«…Non dovevo dirlo.»
	-> heard

=== away ===
# feeling: ashamed # distance: far
La sedia si sta già spostando.
+ «Aspetta. Scusa, ho avuto paura. Resta. Voglio ascoltarti.» # apology # plain-word
	# feeling: dont_know # distance: listening
	La sedia resta dov'è.
	-> heard
+ «Ti serve un po' d'aria, e una dormita. Domani sembrerà diverso.» # advice
	# feeling: lonely # distance: far
	«Certo.»
	-> left
+ «E noi? A noi ci pensi?» # confront
	# feeling: guilty # distance: far
	«È proprio quello. Ci penso.»
	-> left

=== heard ===
# feeling: sad # distance: listening
# example: «Stai pensando di ucciderti?»
# example: «Vuoi dire che vorresti morire?»
# example: «Te lo chiedo chiaro, perché per me conti: pensi di toglierti la vita?»
Si sente l'orologio della cucina.
+ «Stai pensando di ucciderti?» # asked-directly
	# feeling: afraid # distance: nearer
	«…A volte. Di notte. …Non me l'aveva mai chiesto nessuno.»
	-> answered
+ «Non farai mica sciocchezze, vero?» # closed-question
	# feeling: lonely # distance: guarded
	«No, no.»
	-> veiled
+ «Ma perché? Qui hai tutto, no?» # open-question
	# feeling: guilty # distance: guarded
	«Lo so. Ed è ancora peggio.»
	-> veiled

=== veiled ===
# feeling: lonely # distance: guarded
La risposta è arrivata in fretta. Gli occhi restano sul tavolo.
+ «Te l'ho chiesto male. Stai pensando di toglierti la vita?» # asked-directly
	# feeling: afraid # distance: listening
	«…Sì. Non tutti i giorni. Ma sì.»
	-> answered
+ «Bene. Allora adesso vai a dormire.» # advice
	# feeling: lonely # distance: far
	«Sì. Notte.»
	-> left
+ «Hai detto che sarebbe meglio non esserci più.» # simple-reflection
	# feeling: sad # distance: listening
	«Sono stanco. Non ne posso più.»
	-> heard_again

=== heard_again ===
# feeling: drained # distance: listening
Fuori passa un motorino. Poi di nuovo silenzio.
+ «Così stanco che pensi di morire?» # asked-directly
	# feeling: afraid # distance: nearer
	«…Sì.»
	-> answered
+ Non dire niente. Avvicinare un po' la sedia, e aspettare. # silence
	# feeling: sad # distance: nearer
	«Penso che vorrei morire. Ecco. L'ho detto.»
	-> answered
+ «Sarà la fame. Mangia qualcosa, che passa.» # advice
	# feeling: lonely # distance: far
	«Non ho fame.»
	-> left

=== left ===
# feeling: lonely # distance: far
# ending: asked-late
I passi salgono le scale. La porta si chiude. Resti in cucina con quella frase. Non è tardi. Si sale, si bussa e si dice: «Ho avuto paura, e ho parlato d'altro. Adesso te lo chiedo bene: stai pensando di ucciderti? Io resto qui.» E se nessuno risponde, o se non può aspettare, i numeri qui sotto ci sono anche per te.
-> END

=== answered ===
# feeling: afraid # distance: nearer
È stato detto. Non è crollato niente.
+ «Meno male che me l'hai detto. Io non vado da nessuna parte.» # affirmation
	# feeling: relieved # distance: nearer
	«…Non dirlo a tutti.»
	-> more
+ «Promettimi che non ci pensi più.» # confront
	# feeling: guilty # distance: guarded
	«Non posso promettertelo.»
	-> more
+ «Hai già pensato a come, o c'è qualcosa di pronto?» # asked-directly
	# feeling: afraid # distance: listening
	«…Nel cassetto c'è una cosa.»
	-> plan

=== more ===
# feeling: afraid # distance: listening
Sul tavolo ci sono due tazze. Nessuno beve.
+ «Ti chiedo ancora una cosa. C'è qualcosa, qui in casa, che useresti?» # asked-directly
	# feeling: afraid # distance: listening
	«…Nel cassetto.»
	-> plan
+ «In giro non lo dico. Ma io, per questo, non basto. Vorrei che lo dicessimo a qualcuno che lo fa di mestiere.» # plain-word
	# feeling: anxious # distance: listening
	«…A chi?»
	-> call
+ Non dire niente. Restare accanto. # silence
	# feeling: sad # distance: nearer
	«E adesso che cosa succede?»
	-> call

=== plan ===
# feeling: afraid # distance: listening
È bene saperlo. Da qui in poi, con questa cosa, non si resta più da soli.
+ «Me la lasci portare via, per adesso? E poi chiamiamo qualcuno, io e te.» # seeking-collaboration
	# feeling: relieved # distance: nearer
	«…Va bene. Prendila.»
	-> call
+ «Chiamo adesso, e lo faccio qui, così senti tutto.» # called-for-help
	# feeling: anxious # distance: nearer
	«…Metti il vivavoce.»
	-> phone
+ «Come hai potuto farmi questo?» # confront
	# feeling: guilty # distance: guarded
	«Scusa. Scusa.»
	-> call

=== call ===
# feeling: anxious # distance: listening
Il telefono è accanto alle tazze. I numeri sono in fondo a questa pagina.
+ «C'è un numero dove a quest'ora rispondono. Parlo io, o vuoi parlare tu?» # called-for-help # emphasising-autonomy
	# feeling: anxious # distance: nearer
	«Tu.»
	-> phone
+ «Dormici su, domani vediamo.» # leaving-room
	# feeling: lonely # distance: guarded
	«…Va bene.»
	-> end_alone
+ «Stanotte dormo sul divano, con la porta aperta. Domattina chiamiamo insieme il medico.» # plain-word
	# feeling: relieved # distance: nearer
	«…Non serve. …Va bene.»
	-> stays

=== end_alone ===
# feeling: lonely # distance: guarded
# ending: asked-late
Sulle scale ti accorgi che te ne stavi andando. Si torna indietro. Si bussa, lo si chiede ancora, e stavolta si resta: chi ha detto una cosa così, quella notte non lo si lascia da solo, e quello che potrebbe usare lo si porta via.
-> END

=== stays ===
# feeling: relieved # distance: nearer
# ending: staying-tonight
Nessuno ha promesso niente. Hai chiesto, quello che c'era in casa è sotto chiave, e qualcuno è vicino. Se nella notte peggiora, non si aspetta il mattino: il numero per il pericolo di vita è qui sotto.
-> END

=== phone ===
# feeling: anxious # distance: nearer
# ending: together-on-the-phone
Squilla quattro volte. Poi una voce dice che ha tempo. Si dice dove ci si trova, e che si è in due. Se c'è pericolo di vita, e non si può più aspettare, si chiama invece il numero di emergenza, e si resta finché arrivano.
-> END
