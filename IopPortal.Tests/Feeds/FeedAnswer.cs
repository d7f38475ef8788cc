using System.Net;

namespace IopPortal.Feeds;

/// <summary>What a calendar program got for a link.</summary>
/// <param name="Headers">One a line, without the tag, which is random letters.</param>
public sealed record FeedAnswer(HttpStatusCode Status, string Headers, byte[] Body);
