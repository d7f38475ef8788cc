using IopPortal.Domain;

namespace IopPortal.Components.Ui;

/// <summary>One command at a time from one form: a second press while the first runs does nothing, and what was refused stays to be read.</summary>
public sealed class Attempt
{
    public bool IsRunning { get; private set; }

    public FormErrors Errors { get; private set; } = FormErrors.None;

    /// <summary>Null when a command was running already.</summary>
    public async Task<Result<T>?> RunAsync<T>(Func<Task<Result<T>>> command)
    {
        if (IsRunning)
        {
            return null;
        }

        IsRunning = true;
        try
        {
            var result = await command();
            Errors = new FormErrors(result.Refusals);
            return result;
        }
        finally
        {
            IsRunning = false;
        }
    }

    public void Clear() => Errors = FormErrors.None;
}
