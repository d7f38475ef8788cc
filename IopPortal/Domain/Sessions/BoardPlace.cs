namespace IopPortal.Domain.Sessions;

/// <summary>Where something stands across a day's column: the first of its twelve columns, from 1, and how many it takes.</summary>
public readonly record struct BoardPlace(int Column, int Width);
