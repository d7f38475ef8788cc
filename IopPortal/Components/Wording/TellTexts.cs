namespace IopPortal.Components.Wording;

/// <summary>Names the resource files with the words in which a client tells the program something, in English and Spanish.</summary>
public sealed class TellTexts;
