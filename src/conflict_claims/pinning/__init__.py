"""Pinning: the words that coders wrote become offsets, and every span gets its digest."""

from .pin import pin_record

__all__ = ["pin_record"]
