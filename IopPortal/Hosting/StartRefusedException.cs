namespace IopPortal.Hosting;

/// <summary>The portal cannot start as it is set up; the message is the sentence an operator reads.</summary>
public sealed class StartRefusedException(string sentence) : Exception(sentence);
